package io.ledgerline.invoiceapi.position;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/**
 * What is looked up once for all who wait. Each thing is asked for behind those before it: the
 * heartbeat, what is committed, then ends and members as they are needed.
 */
final class Round {
  private final GroupLog log;
  private final Optional<Long> lsn;
  private final Map<TopicPartition, Long> committed;
  private final Map<Set<String>, Map<TopicPartition, Long>> ends = new HashMap<>();
  private Map<TopicPartition, Long> stable;
  private Set<String> members;

  /**
   * @param lsn of the order database's newest heartbeat
   */
  Round(GroupLog log, Optional<Long> lsn) {
    this.log = log;
    this.lsn = lsn;
    this.committed = log.committed();
  }

  Optional<Long> lsn() {
    return lsn;
  }

  /** As the group has committed it. */
  Map<TopicPartition, Long> committed() {
    return committed;
  }

  /** The same of those partitions alone for which no commit is being made. */
  Map<TopicPartition, Long> stable() {
    if (stable == null) {
      stable = log.stable();
    }
    return stable;
  }

  Map<TopicPartition, Long> ends(Collection<String> topics) {
    return ends.computeIfAbsent(Set.copyOf(topics), log::ends);
  }

  /** Whether these clients are all of the group, and the group knows it. */
  boolean areMembers(Collection<String> clientIds) {
    if (members == null) {
      members = log.members();
    }
    return members.containsAll(clientIds);
  }
}
