package io.ledgerline.invoiceapi.position;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Finds the next records of several partitions that are neither aborted nor marks. */
public final class NextRecords implements AutoCloseable {
  private final Consumer<byte[], byte[]> consumer;
  private final Duration patience;

  /**
   * @param consumer reads committed records only
   * @param patience for a look behind all offsets; those of which nothing has come by then are left
   *     as they were
   */
  NextRecords(Consumer<byte[], byte[]> consumer, Duration patience) {
    this.consumer = consumer;
    this.patience = patience;
  }

  /** Connects a consumer of its own. */
  public static NextRecords connect(Map<String, Object> client, Duration patience) {
    Map<String, Object> settings = new HashMap<>(client);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    return new NextRecords(
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
        patience);
  }

  /**
   * @return by partition, an offset at or above the given one with no readable record between the
   *     two
   */
  public Map<TopicPartition, Long> after(Map<TopicPartition, Long> from) {
    consumer.assign(from.keySet());
    from.forEach(consumer::seek);
    Map<TopicPartition, Long> next = new HashMap<>(from);
    Set<TopicPartition> open = new HashSet<>(from.keySet());
    long until = System.nanoTime() + patience.toNanos();
    while (!open.isEmpty() && System.nanoTime() < until) {
      ConsumerRecords<byte[], byte[]> records = consumer.poll(patience);
      // Of a partition that has given records, later ones would be taken for the next.
      for (TopicPartition partition : Set.copyOf(open)) {
        List<ConsumerRecord<byte[], byte[]>> read = records.records(partition);
        long at = read.isEmpty() ? consumer.position(partition) : read.get(0).offset();
        next.put(partition, at);
        if (!read.isEmpty() || at > from.get(partition)) {
          open.remove(partition);
        }
      }
    }
    return next;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
