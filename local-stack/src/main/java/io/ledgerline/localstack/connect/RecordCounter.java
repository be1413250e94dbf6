package io.ledgerline.localstack.connect;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Counts the records in ranges of offsets. Behind the last record of a transaction lies its marker,
 * so a sink that has written everything still seems to be behind: only reading tells.
 */
final class RecordCounter {
  /** What is further behind than this is behind: a few markers more or less do not matter. */
  private static final long READ_AT_MOST = 200;

  private static final Duration POLL = Duration.ofMillis(100);

  private final Consumer<byte[], byte[]> consumer;

  /**
   * @param consumer reads committed records only, and is in no group
   */
  RecordCounter(Consumer<byte[], byte[]> consumer) {
    this.consumer = consumer;
  }

  /**
   * The records of each range; the offsets where there are many, or not all could be read by then.
   *
   * @param deadline by System.nanoTime()
   */
  Map<TopicPartition, Long> count(Map<TopicPartition, OffsetRange> ranges, long deadline) {
    Map<TopicPartition, Long> counts = new HashMap<>();
    Set<TopicPartition> open = new HashSet<>();
    ranges.forEach(
        (partition, range) -> {
          counts.put(partition, range.size());
          if (range.size() <= READ_AT_MOST) {
            open.add(partition);
          }
        });
    Map<TopicPartition, Long> read = new HashMap<>();
    seek(open, ranges);
    while (!open.isEmpty() && System.nanoTime() < deadline) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        if (record.offset() < ranges.get(partition).to()) {
          read.merge(partition, 1L, Long::sum);
        }
      }
      for (TopicPartition partition : Set.copyOf(open)) {
        if (consumer.position(partition) >= ranges.get(partition).to()) {
          counts.put(partition, read.getOrDefault(partition, 0L));
          open.remove(partition);
        }
      }
    }
    return counts;
  }

  private void seek(Set<TopicPartition> partitions, Map<TopicPartition, OffsetRange> ranges) {
    consumer.assign(partitions);
    for (TopicPartition partition : partitions) {
      consumer.seek(partition, ranges.get(partition).from());
    }
  }
}
