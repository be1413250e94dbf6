package io.ledgerline.connect.sink;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.connect.sink.SinkRecord;

/** Batches for the tests of destinations. */
public final class TopicBatches {
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

  /** What has become of each topic's part, except those that are left. */
  public static <R extends Rows> Map<String, Outcome> outcomes(Batch<R> batch) {
    return batch.outcomes().entrySet().stream()
        .collect(
            java.util.stream.Collectors.toMap(
                entry -> entry.getKey().topic(), Map.Entry::getValue));
  }

  private TopicBatches() {}
}
