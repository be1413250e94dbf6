package io.ledgerline.connect.sink;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkRecord;

/** Batches for tests of a destination alone. */
public final class Batches {
  /** One part, of the offsets from the first to before the next. */
  public static <R extends Rows> Batch<R> of(
      TopicPartition partition, long first, long next, R rows) {
    Batch<R> batch = new Batch<>();
    batch.part(partition.topic(), () -> rows).advance(partition, first, next);
    return batch;
  }

  /** Adds each record to the rows of its topic. */
  public static <R extends Rows> Batch<R> of(
      Map<String, Supplier<R>> rows, List<SinkRecord> records) {
    Batch<R> batch = new Batch<>();
    for (SinkRecord record : records) {
      if (!batch.part(record.topic(), rows.get(record.topic())).rows().add(record)) {
        throw new IllegalArgumentException("No place for " + record);
      }
    }
    return batch;
  }

  /** What has become of the only part. */
  public static Outcome outcome(Batch<?> batch) {
    return batch.outcomes().values().iterator().next();
  }

  /** What has become of each topic's part, except those that are left. */
  public static <R extends Rows> Map<String, Outcome> outcomes(Batch<R> batch) {
    return batch.outcomes().entrySet().stream()
        .collect(Collectors.toMap(entry -> entry.getKey().topic(), Map.Entry::getValue));
  }

  private Batches() {}
}
