package io.ledgerline.connect.sink;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;

/**
 * A destination's readiness for a topic.
 *
 * @param nextOffsets the first offset of each partition that the destination has not applied; a
 *     partition that is absent goes on where the consumer stands
 * @param ends of partitions that are named there: the offset that the first batch must reach and
 *     not exceed; only for a destination whose batches are of one partition
 * @param rows makes the empty rows of a batch
 */
public record Prepared<R extends Rows>(
    Map<TopicPartition, Long> nextOffsets, Map<TopicPartition, Long> ends, Supplier<R> rows) {
  /** The first batches may end anywhere. */
  public Prepared(Map<TopicPartition, Long> nextOffsets, Supplier<R> rows) {
    this(nextOffsets, Map.of(), rows);
  }
}
