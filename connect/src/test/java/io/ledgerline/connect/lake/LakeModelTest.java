package io.ledgerline.connect.lake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.connect.sink.Rig;
import io.ledgerline.connect.sink.UnavailableException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.sink.SinkRecord;

/**
 * Two writers of the same partitions, each of which takes itself for the only one, are killed,
 * frozen and cut off between any two steps, and batch differently: each record is in one file.
 */
final class LakeModelTest {
  private static final int RECORDS = 60;
  private static final List<TopicPartition> PARTITIONS =
      List.of(new TopicPartition("t", 0), new TopicPartition("t", 1));

  private final MemoryStore bucket = new MemoryStore();
  private final List<String> puts = new ArrayList<>();
  private final Map<TopicPartition, List<SinkRecord>> log = new LinkedHashMap<>();

  @Property(tries = 200)
  void shouldPutEachRecordIntoOneFile(@ForAll long seed) {
    Random random = new Random(seed);
    bucket.objects.clear();
    puts.clear();
    bucket.page = 3;
    PARTITIONS.forEach(partition -> log.put(partition, records(partition, random)));
    Writer[] writers = new Writer[2];
    for (int i = 0; i < 2; i++) {
      int other = 1 - i;
      writers[i] = new Writer(random, () -> writers[other].live(random.nextInt(12)));
    }
    for (int turn = 0; turn < 40; turn++) {
      writers[random.nextInt(2)].live(5);
    }
    writers[0].settle();
    writers[1].settle();
    assertThat(puts).doesNotHaveDuplicates();
    assertThat(bucket.objects.keySet()).containsExactlyInAnyOrderElementsOf(puts);
    PARTITIONS.forEach(this::assertComplete);
  }

  private void assertComplete(TopicPartition partition) {
    Set<String> files = new HashSet<>();
    long next = 0;
    for (Map.Entry<String, byte[]> object : bucket.objects.entrySet()) {
      if (object.getKey().startsWith(Layout.claims(partition))) {
        var claim = Contents.parse(new String(object.getValue(), UTF_8));
        assertThat(claim.get("first").asLong()).isEqualTo(next);
        next = claim.get("last").asLong() + 1;
        claim.get("files").forEach(file -> files.add(file.asText()));
      }
    }
    assertThat(next).isEqualTo(RECORDS);
    List<String> put =
        bucket.objects.keySet().stream()
            .filter(
                key -> key.startsWith("t/") && key.contains("/t+" + partition.partition() + "+"))
            .toList();
    assertThat(put).containsExactlyInAnyOrderElementsOf(files);
    assertThat(Contents.offsets(put.stream().map(bucket.objects::get)).stream().sorted())
        .containsExactlyElementsOf(
            LongStream.range(0, RECORDS)
                .filter(offset -> log.get(partition).get((int) offset).value() instanceof String)
                .boxed()
                .toList());
  }

  private static List<SinkRecord> records(TopicPartition partition, Random random) {
    List<SinkRecord> records = new ArrayList<>();
    for (long offset = 0; offset < RECORDS; offset++) {
      long day = offset / 20 - (random.nextInt(9) == 0 ? random.nextInt(5) : 0);
      records.add(
          new SinkRecord(
              partition.topic(),
              partition.partition(),
              null,
              null,
              null,
              random.nextInt(12) == 0 ? new Object() : "v",
              offset,
              1_700_000_000_000L + day * 86_400_000,
              TimestampType.CREATE_TIME));
    }
    return records;
  }

  /** A worker with a task, which is replaced by another when it is killed. */
  private final class Writer {
    private final Random random;
    private final Fate fate;
    private Rig<LakeRows, Lake> rig;
    private boolean lives;

    Writer(Random random, Runnable meanwhile) {
      this.random = random;
      this.fate = new Fate(new Witness(), random, meanwhile);
      start();
    }

    private void start() {
      Lake lake = new Lake(fate, new Layout(""), JsonLines::new, 3);
      rig = Rig.byPartition(lake, 1 + random.nextInt(15));
      rig.context.reporter = (record, error) -> CompletableFuture.completedFuture(null);
      rig.log.putAll(log);
      rig.open(PARTITIONS.toArray(TopicPartition[]::new));
    }

    /** Some steps, unless it is in the midst of one: then it is the one that is frozen. */
    void live(int steps) {
      if (lives) {
        return;
      }
      lives = true;
      try {
        for (int i = 0; i < steps; i++) {
          step();
        }
      } catch (ConnectException e) {
        assertThat(e).hasRootCauseInstanceOf(Fate.KilledError.class);
        start();
      } finally {
        lives = false;
      }
    }

    private void step() {
      switch (random.nextInt(6)) {
        case 0 -> rig.now += random.nextInt(150);
        case 1, 2 -> {
          if (!rig.writerWork.isEmpty()) {
            rig.writerWork.poll().run();
          }
        }
        case 3 -> rig.committed(PARTITIONS.get(0));
        default -> rig.poll(random.nextInt(12));
      }
    }

    void settle() {
      lives = true;
      fate.kind = true;
      try {
        rig.settle();
      } catch (ConnectException e) {
        assertThat(e).hasRootCauseInstanceOf(Fate.KilledError.class);
        start();
      }
      rig.settle();
    }
  }

  /** Sees what is put, and that no range is claimed before the files of the last one are there. */
  private final class Witness implements ObjectStore {
    @Override
    public boolean putIfAbsent(String key, byte[] content) throws UnavailableException {
      if (key.startsWith("_claims/") && !bucket.objects.containsKey(key)) {
        String claims = key.substring(0, key.lastIndexOf('+') + 1);
        Map.Entry<String, byte[]> last = bucket.objects.lowerEntry(key);
        if (last != null && last.getKey().startsWith(claims)) {
          Contents.parse(new String(last.getValue(), UTF_8))
              .get("files")
              .forEach(file -> assertThat(bucket.objects.keySet()).contains(file.asText()));
        }
      }
      boolean put = bucket.putIfAbsent(key, content);
      if (put) {
        puts.add(key);
      }
      return put;
    }

    @Override
    public Optional<byte[]> get(String key) throws UnavailableException {
      return bucket.get(key);
    }

    @Override
    public boolean has(String key) throws UnavailableException {
      return bucket.has(key);
    }

    @Override
    public Page list(String prefix, String after) throws UnavailableException {
      return bucket.list(prefix, after);
    }

    @Override
    public void close() {}
  }
}
