package io.ledgerline.invoiceapi.position;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;

/** What Kafka tells of the topology's group and of the topics that it reads. */
interface GroupLog {
  /** By partition, behind what is committed; of commits that are being made, the one before. */
  Map<TopicPartition, Long> committed();

  /** The same of those partitions alone for which no commit is being made. */
  Map<TopicPartition, Long> stable();

  /** Behind the last record of each partition, be its transaction still open. */
  Map<TopicPartition, Long> ends(Collection<String> topics);

  /** Client ids of the members of the group. */
  Set<String> members();

  /**
   * Offsets at or above others with no record between the two that could be read. Kafka Streams
   * commits nothing behind the mark of a transaction that ends a quiet topic.
   */
  Map<TopicPartition, Long> nextReadable(Map<TopicPartition, Long> from);

  /** Connects, lets somebody ask, and disconnects whatever happens. */
  @FunctionalInterface
  interface Connector {
    void connect(Consumer<GroupLog> asker);
  }
}
