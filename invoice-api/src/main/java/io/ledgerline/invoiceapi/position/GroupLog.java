package io.ledgerline.invoiceapi.position;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;

/** What Kafka tells of the topology's group and of the topics that it reads. */
interface GroupLog {
  /** By partition, behind what is committed. Waits for commits that are being made. */
  Map<TopicPartition, Long> committed();

  /** Behind the last record of each partition, be its transaction still open. */
  Map<TopicPartition, Long> ends(Collection<String> topics);

  /** Client ids of the members of the group. */
  Set<String> members();

  /**
   * An offset at or above another one with no record between the two that could be read.
   *
   * @see ReachedOffsets
   */
  long nextReadable(TopicPartition partition, long from);

  /** Connects, lets somebody ask, and disconnects whatever happens. */
  @FunctionalInterface
  interface Connector {
    void connect(Consumer<GroupLog> asker);
  }
}
