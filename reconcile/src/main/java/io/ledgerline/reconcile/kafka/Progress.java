package io.ledgerline.reconcile.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Whether groups have done what stands before a position. */
public final class Progress {
  private static final long PAUSE_MS = 200;

  private final Log log;

  public Progress(Log log) {
    this.log = log;
  }

  /**
   * Waits until a group has committed all records before the ends.
   *
   * @param deadline by {@link System#nanoTime()}
   * @return the partitions in which it has not, and how far it is there
   */
  public Map<TopicPartition, Long> await(
      String group, Map<TopicPartition, Long> ends, long deadline) throws InterruptedException {
    while (true) {
      Map<TopicPartition, Long> behind = behind(group, ends);
      if (behind.isEmpty() || System.nanoTime() > deadline) {
        return behind;
      }
      Thread.sleep(PAUSE_MS);
    }
  }

  /** Marks of transactions stand between the last record and the end: these do not count. */
  private Map<TopicPartition, Long> behind(String group, Map<TopicPartition, Long> ends)
      throws InterruptedException {
    Map<TopicPartition, Long> committed = log.committed(group);
    Map<TopicPartition, Long> at = new HashMap<>();
    ends.forEach(
        (partition, end) -> {
          long reached = committed.getOrDefault(partition, 0L);
          if (reached < end) {
            at.put(partition, reached);
          }
        });
    Map<TopicPartition, Long> open = new HashMap<>(ends);
    open.keySet().retainAll(at.keySet());
    at.keySet().retainAll(log.withRecords(at, open));
    return at;
  }
}
