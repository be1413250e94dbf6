package io.ledgerline.invoiceapi.cdc;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Where the topics of the source's changes end, and how far the topology is in them.
 *
 * @param ends behind the last record, be its transaction still open
 * @param reached all before is committed
 */
record CdcOffsets(Map<TopicPartition, Long> ends, Map<TopicPartition, Long> reached) {
  CdcOffsets {
    ends = Map.copyOf(ends);
    reached = Map.copyOf(reached);
  }

  /** How many records are not committed yet; marks of transactions count as records. */
  long unread() {
    return ends.entrySet().stream()
        .mapToLong(end -> Math.max(0, end.getValue() - reached(end.getKey())))
        .sum();
  }

  /** Whether all is committed that stood before these ends. */
  boolean reach(Map<TopicPartition, Long> formerEnds) {
    return formerEnds.entrySet().stream().allMatch(end -> reached(end.getKey()) >= end.getValue());
  }

  private long reached(TopicPartition partition) {
    return reached.getOrDefault(partition, 0L);
  }
}
