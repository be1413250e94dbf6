package io.ledgerline.connect.sink;

import org.apache.kafka.common.TopicPartition;

/** Batches for tests of a destination alone. */
public final class Batches {
  /** One part, of the offsets from the first to before the next. */
  public static <R extends Rows> Batch<R> of(
      TopicPartition partition, long first, long next, R rows) {
    Batch<R> batch = new Batch<>();
    batch.part(partition.topic(), () -> rows).advance(partition, first, next);
    return batch;
  }

  /** What has become of it. */
  public static Outcome outcome(Batch<?> batch) {
    return batch.outcomes().values().iterator().next();
  }

  private Batches() {}
}
