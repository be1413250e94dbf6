package io.ledgerline.streamsapp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;

/**
 * How far the tasks of this instance are in their inputs, what is not committed yet included: no
 * answer from their stores can be of later records. Safe for all threads.
 */
public final class InputProgress {
  /** A task that has read nothing since it was opened; what its stores hold was committed. */
  public static final long UNKNOWN = -1;

  private final Map<TopicPartition, AtomicLong> partitions = new ConcurrentHashMap<>();

  /** One task's part. */
  public final class Task {
    private final Map<String, AtomicLong> topics = new HashMap<>();
    private final int partition;

    private Task(List<String> inputs, int partition) {
      this.partition = partition;
      for (String topic : inputs) {
        AtomicLong read = new AtomicLong(UNKNOWN);
        topics.put(topic, read);
        partitions.put(new TopicPartition(topic, partition), read);
      }
    }

    /** To be told before the record has any effect. */
    public void reads(String topic, long offset) {
      topics.get(topic).accumulateAndGet(offset + 1, Math::max);
    }

    /** The partition is somebody else's from now on. */
    public void close() {
      topics.forEach(
          (topic, read) -> partitions.remove(new TopicPartition(topic, partition), read));
    }
  }

  /** Begins anew with the partition of some topics that a task reads. */
  public Task open(List<String> topics, int partition) {
    return new Task(topics, partition);
  }

  /** By partition of this instance's tasks, the offset behind the last record, or UNKNOWN. */
  public Map<TopicPartition, Long> read() {
    Map<TopicPartition, Long> read = new HashMap<>();
    partitions.forEach((partition, offset) -> read.put(partition, offset.get()));
    return read;
  }

  /**
   * Of tasks that have read nothing yet.
   *
   * @param committed as it was seen after they were opened
   */
  public void restored(Map<TopicPartition, Long> committed) {
    partitions.forEach(
        (partition, offset) -> {
          long behind = committed.getOrDefault(partition, 0L);
          var unused = offset.compareAndSet(UNKNOWN, behind);
        });
  }
}
