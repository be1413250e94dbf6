package io.ledgerline.connect.sink;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;

/**
 * A destination's readiness for a topic.
 *
 * @param nextOffsets the first offset of each partition that the destination has not applied; a
 *     partition that is absent goes on where the consumer stands
 * @param rows makes the empty rows of a batch
 */
public record Prepared<R extends Rows>(Map<TopicPartition, Long> nextOffsets, Supplier<R> rows) {}
