package io.ledgerline.reconcile.kafka;

import io.ledgerline.reconcile.ReconcileException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What Kafka holds: committed records, ends, and how far groups are. Not thread-safe. */
public final class Log implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(50);

  /** As long as a broker may need to be found again. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Admin admin;
  private final KafkaConsumer<byte[], byte[]> consumer;

  /**
   * @param client how Kafka is reached
   */
  public Log(Map<String, Object> client) {
    admin = Admin.create(client);
    Map<String, Object> reading = new HashMap<>(client);
    reading.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    reading.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    reading.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
    // A fetch that waits at the end of one topic would hold up that of the next.
    reading.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 20);
    consumer =
        new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** Names of all topics. */
  public Set<String> topics() throws InterruptedException {
    return await(admin.listTopics().names());
  }

  /** Where the committed records of all partitions of these topics end now. */
  public Position ends(Collection<String> topics) {
    List<TopicPartition> partitions = new ArrayList<>();
    for (String topic : topics) {
      consumer
          .partitionsFor(topic)
          .forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
    }
    return new Position(consumer.endOffsets(partitions));
  }

  /** Hands over what stands before the ends, each partition in its order. */
  public void read(Map<TopicPartition, Long> ends, Consumer<ConsumerRecord<byte[], byte[]>> taker) {
    read(Map.of(), ends, taker);
  }

  /** The same from these offsets on, or from the beginning. */
  public void read(
      Map<TopicPartition, Long> from,
      Map<TopicPartition, Long> ends,
      Consumer<ConsumerRecord<byte[], byte[]>> taker) {
    seek(from, ends.keySet());
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    long left = left(ends);
    while (left > 0) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        if (record.offset() < ends.get(new TopicPartition(record.topic(), record.partition()))) {
          taker.accept(record);
        }
      }
      long now = left(ends);
      if (now < left) {
        deadline = System.nanoTime() + PATIENCE.toNanos();
      } else if (System.nanoTime() > deadline) {
        throw new ReconcileException("Kafka hands over no more of " + ends.keySet());
      }
      left = now;
    }
  }

  /** Those of the partitions that have a committed record from one offset to before another. */
  Set<TopicPartition> withRecords(Map<TopicPartition, Long> from, Map<TopicPartition, Long> ends) {
    seek(from, ends.keySet());
    Set<TopicPartition> found = new HashSet<>();
    while (!found.containsAll(open(ends))) {
      ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
      for (TopicPartition partition : records.partitions()) {
        if (records.records(partition).get(0).offset() < ends.get(partition)) {
          found.add(partition);
        }
      }
      consumer.pause(found);
    }
    return found;
  }

  private void seek(Map<TopicPartition, Long> from, Set<TopicPartition> partitions) {
    consumer.assign(partitions);
    consumer.resume(partitions);
    for (TopicPartition partition : partitions) {
      if (from.containsKey(partition)) {
        consumer.seek(partition, from.get(partition));
      } else {
        consumer.seekToBeginning(List.of(partition));
      }
    }
  }

  /** Those that have not been read to their ends. */
  private Set<TopicPartition> open(Map<TopicPartition, Long> ends) {
    Set<TopicPartition> open = new HashSet<>(ends.keySet());
    open.removeIf(partition -> consumer.position(partition) >= ends.get(partition));
    return open;
  }

  /** How many offsets are to be read; what is done is read no further. */
  private long left(Map<TopicPartition, Long> ends) {
    long left = 0;
    for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
      long behind = Math.max(0, end.getValue() - consumer.position(end.getKey()));
      if (behind == 0) {
        consumer.pause(List.of(end.getKey()));
      }
      left += behind;
    }
    return left;
  }

  /** How far a group is; what it has never committed is absent. */
  Map<TopicPartition, Long> committed(String group) throws InterruptedException {
    Map<TopicPartition, Long> committed = new HashMap<>();
    await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
        .forEach(
            (partition, offset) -> {
              if (offset != null) {
                committed.put(partition, offset.offset());
              }
            });
    return committed;
  }

  private static <T> T await(KafkaFuture<T> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new KafkaException("Kafka does not answer: " + e.getCause().getMessage(), e.getCause());
    }
  }

  @Override
  public void close() {
    consumer.close();
    admin.close(Duration.ZERO);
  }
}
