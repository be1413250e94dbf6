package io.ledgerline.connect.lake;

import io.ledgerline.connect.sink.Batch;
import io.ledgerline.connect.sink.Destination;
import io.ledgerline.connect.sink.Part;
import io.ledgerline.connect.sink.Prepared;
import io.ledgerline.connect.sink.Span;
import io.ledgerline.connect.sink.StoppedTopicException;
import io.ledgerline.connect.sink.UnavailableException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;

/**
 * A bucket as a destination. A range of offsets is claimed before any of its files is put, and the
 * next one only after all of them are there: so the last claim tells what is missing, and whoever
 * finds a file missing writes just that range again.
 */
final class Lake implements Destination<LakeRows> {
  private final ObjectStore store;
  private final Claims claims;
  private final Layout layout;
  private final Supplier<FileFormat> formats;
  private final int openFilesMax;
  private final Map<String, FileFormat> formatsByTopic = new HashMap<>();

  /** Where each partition's next range begins: all files before it are there. */
  private final Map<TopicPartition, Long> fulfilled = new HashMap<>();

  /**
   * @param formats makes a topic's format
   */
  Lake(ObjectStore store, Layout layout, Supplier<FileFormat> formats, int openFilesMax) {
    this.store = store;
    this.claims = new Claims(store);
    this.layout = layout;
    this.formats = formats;
    this.openFilesMax = openFilesMax;
  }

  /**
   * A partition without a claim begins at 0, not where the consumer stands: only so do all who
   * begin with it try to put the same claim.
   */
  @Override
  public Prepared<LakeRows> prepare(String topic, Set<TopicPartition> partitions)
      throws UnavailableException {
    String unused = layout.table(topic);
    Map<TopicPartition, Long> nextOffsets = new HashMap<>();
    Map<TopicPartition, Long> ends = new HashMap<>();
    for (TopicPartition partition : partitions) {
      Optional<Claim> last = claims.last(partition);
      if (last.isPresent() && !claims.isFulfilled(last.get())) {
        nextOffsets.put(partition, last.get().first());
        ends.put(partition, last.get().next());
      } else {
        nextOffsets.put(partition, last.map(Claim::next).orElse(0L));
      }
    }
    fulfilled.putAll(nextOffsets);
    FileFormat format = formatsByTopic.computeIfAbsent(topic, name -> formats.get());
    return new Prepared<>(
        nextOffsets, ends, () -> new LakeRows(format, openFilesMax, Map.copyOf(ends)));
  }

  @Override
  public void apply(Batch<LakeRows> batch) throws UnavailableException {
    for (Part<LakeRows> part : batch.parts()) {
      try {
        if (put(part)) {
          batch.applied(part);
        } else {
          batch.superseded(part);
        }
      } catch (StoppedTopicException e) {
        batch.stopped(part, e.getMessage());
      }
    }
  }

  /** False if another writer's claim is in the way. */
  private boolean put(Part<LakeRows> part) throws UnavailableException {
    for (Map.Entry<TopicPartition, Span> span : part.spans().entrySet()) {
      if (!put(span.getKey(), span.getValue(), part.rows())) {
        return false;
      }
    }
    return true;
  }

  private boolean put(TopicPartition partition, Span span, LakeRows rows)
      throws UnavailableException {
    if (fulfilled.get(partition) != span.first()) {
      return false;
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Map.Entry<LocalDate, byte[]> file : rows.finish().entrySet()) {
      String key =
          layout.file(partition, file.getKey(), span.first(), span.next() - 1, rows.extension());
      files.put(key, file.getValue());
    }
    Claim mine = new Claim(span.first(), span.next() - 1, List.copyOf(files.keySet()));
    Claim made = claims.make(partition, mine);
    if (made.last() != mine.last()) {
      return false;
    }
    if (!made.equals(mine)) {
      throw differing(partition, made, mine);
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      // One that is there has the same records: whoever has put it has read the same claim.
      boolean unused = store.putIfAbsent(file.getKey(), file.getValue());
    }
    fulfilled.put(partition, span.next());
    return true;
  }

  private static StoppedTopicException differing(TopicPartition partition, Claim made, Claim mine) {
    return new StoppedTopicException(
        ("topic %s, partition %d: claim %s names %d files, but the log has records for %d, or for"
                + " others; if the log has lost them, remove the claim with those of its files that"
                + " are there")
            .formatted(
                partition.topic(),
                partition.partition(),
                Layout.claim(partition, made.first()),
                made.files().size(),
                mine.files().size()));
  }

  /** The store's calls end by their own timeouts, and a claim outlives its writer anyway. */
  @Override
  public void abort() {}

  @Override
  public void close() {
    store.close();
  }
}
