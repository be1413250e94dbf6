package io.ledgerline.connect.sink;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkRecord;

/** A delivery with a worker's habits around it, whose writer runs when a test says so. */
final class Rig {
  static final BatchLimits LIMITS = new BatchLimits(10, 1_000, 100, 1_000);

  final FakeContext context = new FakeContext();
  final FakeDestination destination = new FakeDestination();
  final Map<TopicPartition, List<SinkRecord>> log = new LinkedHashMap<>();
  final Map<TopicPartition, Long> read = new HashMap<>();
  final Deque<Runnable> writerWork = new ArrayDeque<>();
  final Delivery<FakeRows> delivery;
  Runnable whilePausing = () -> {};
  long now;

  Rig() {
    SinkMetrics metrics = new SinkMetrics(context.pluginMetrics());
    Retries retries =
        new Retries(new Backoff(1, 1), ms -> whilePausing.run(), metrics, new Random(1));
    delivery =
        new Delivery<>(
            context,
            LIMITS,
            new BatchWriter<>(destination, writerWork::add, retries, metrics),
            new DeadLetters((record, error) -> context.reporter.report(record, error), metrics),
            metrics,
            () -> now);
  }

  TopicPartition partition(String topic, int number, String... values) {
    TopicPartition partition = new TopicPartition(topic, number);
    List<SinkRecord> records = new ArrayList<>();
    for (String value : values) {
      records.add(record(partition, value, records.size()));
    }
    log.put(partition, records);
    return partition;
  }

  static SinkRecord record(TopicPartition partition, String value, long offset) {
    return new SinkRecord(partition.topic(), partition.partition(), null, "k", null, value, offset);
  }

  void open(TopicPartition... partitions) {
    for (TopicPartition partition : partitions) {
      read.put(partition, 0L);
    }
    delivery.open(List.of(partitions));
    seek();
  }

  void close(TopicPartition... partitions) {
    delivery.close(List.of(partitions));
    for (TopicPartition partition : partitions) {
      read.remove(partition);
    }
  }

  /** One turn of the worker: seek, poll up to so many records a partition, put. */
  void poll(int most) {
    seek();
    List<SinkRecord> polled = new ArrayList<>();
    read.forEach(
        (partition, from) -> {
          if (!context.paused.contains(partition)) {
            log.get(partition).stream()
                .filter(record -> record.kafkaOffset() >= from)
                .limit(most)
                .forEach(polled::add);
          }
        });
    polled.forEach(
        record ->
            read.put(
                new TopicPartition(record.topic(), record.kafkaPartition()),
                record.kafkaOffset() + 1));
    delivery.put(polled);
  }

  void write() {
    while (!writerWork.isEmpty()) {
      writerWork.poll().run();
    }
  }

  /** Turns until nothing happens any more, with time passing. */
  void settle() {
    for (int i = 0; i < 40; i++) {
      poll(7);
      write();
      now += 60;
    }
  }

  OffsetAndMetadata committed(TopicPartition partition) {
    Map<TopicPartition, OffsetAndMetadata> current = new HashMap<>();
    read.forEach((owned, offset) -> current.put(owned, new OffsetAndMetadata(offset)));
    return delivery.preCommit(current).get(partition);
  }

  private void seek() {
    context.seeks.forEach(
        (partition, offset) -> {
          long first = log.get(partition).isEmpty() ? 0 : log.get(partition).get(0).kafkaOffset();
          long end = first + log.get(partition).size();
          // Out of range, the consumer begins at the earliest.
          read.put(partition, offset > end ? first : offset);
        });
    context.seeks.clear();
  }
}
