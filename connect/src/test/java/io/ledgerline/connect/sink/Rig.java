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
public final class Rig<R extends Rows, D extends Destination<R>> {
  public final FakeContext context = new FakeContext();
  public final D destination;
  public final Map<TopicPartition, List<SinkRecord>> log = new LinkedHashMap<>();
  public final Deque<Runnable> writerWork = new ArrayDeque<>();
  public long now;
  final Map<TopicPartition, Long> read = new HashMap<>();
  final Delivery<R> delivery;
  Runnable whilePausing = () -> {};

  /** What happens each time that the writer waits before it tries again. */
  public void whilePausing(Runnable action) {
    whilePausing = action;
  }

  static Rig<FakeRows, FakeDestination> together() {
    return new Rig<>(
        new FakeDestination(), new BatchLimits(Grouping.TOGETHER, 10, 1_000, 100, 1_000));
  }

  /** With small batches, a linger of 100 ms and retries of stopped topics each second. */
  public static <R extends Rows, D extends Destination<R>> Rig<R, D> byPartition(
      D destination, int maxRows) {
    return new Rig<>(
        destination, new BatchLimits(Grouping.BY_PARTITION, maxRows, 1_000_000, 100, 1_000));
  }

  Rig(D destination, BatchLimits limits) {
    this.destination = destination;
    SinkMetrics metrics = new SinkMetrics(context.pluginMetrics());
    Retries retries =
        new Retries(new Backoff(1, 1), ms -> whilePausing.run(), metrics, new Random(1));
    delivery =
        new Delivery<>(
            context,
            limits,
            new BatchWriter<>(destination, writerWork::add, retries, metrics),
            new DeadLetters((record, error) -> context.reporter.report(record, error), metrics),
            metrics,
            () -> now);
  }

  public TopicPartition partition(String topic, int number, String... values) {
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

  public void open(TopicPartition... partitions) {
    for (TopicPartition partition : partitions) {
      read.put(partition, 0L);
    }
    delivery.open(List.of(partitions));
    seek();
  }

  public void close(TopicPartition... partitions) {
    delivery.close(List.of(partitions));
    for (TopicPartition partition : partitions) {
      read.remove(partition);
    }
  }

  /** One turn of the worker: seek, poll up to so many records a partition, put. */
  public void poll(int most) {
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

  public void write() {
    while (!writerWork.isEmpty()) {
      writerWork.poll().run();
    }
  }

  /** Turns until nothing happens any more, with time passing. */
  public void settle() {
    for (int i = 0; i < 40; i++) {
      poll(7);
      write();
      now += 60;
    }
  }

  public OffsetAndMetadata committed(TopicPartition partition) {
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
