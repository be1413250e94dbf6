package io.ledgerline.invoiceapi.cdc;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * How far the topology is, beyond marks of transactions and what was aborted. Kafka Streams commits
 * an offset behind those only when a record of the same partition came since it was started: a
 * quiet table would otherwise look unread for ever.
 */
final class ReachedOffsets {
  private final NextReadable nextReadable;
  private Map<TopicPartition, Long> reached = Map.of();

  ReachedOffsets(NextReadable nextReadable) {
    this.nextReadable = nextReadable;
  }

  /** Finds what a consumer of committed records would read next. */
  @FunctionalInterface
  interface NextReadable {
    /**
     * @return an offset at or above {@code from} with no readable record between the two
     */
    long from(TopicPartition partition, long from);
  }

  /**
   * Looks behind an offset only if it has not moved since the last time: else work is going on.
   *
   * @param committed absent where nothing was ever committed
   */
  Map<TopicPartition, Long> update(
      Map<TopicPartition, Long> ends, Map<TopicPartition, Long> committed) {
    Map<TopicPartition, Long> now = new HashMap<>();
    ends.forEach(
        (partition, end) -> {
          long last = reached.getOrDefault(partition, -1L);
          long next = Math.max(last, committed.getOrDefault(partition, 0L));
          boolean stands = next == last && next < end;
          now.put(partition, stands ? nextReadable.from(partition, next) : next);
        });
    reached = Map.copyOf(now);
    return reached;
  }
}
