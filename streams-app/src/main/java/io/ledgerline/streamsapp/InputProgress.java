package io.ledgerline.streamsapp;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;

/**
 * How far the tasks of this instance are in their inputs, what is not committed yet included: no
 * answer from their stores can be of later records. What a task has read stays known when it is
 * closed, since somebody may have been answered with it. Safe for all threads.
 */
public final class InputProgress {
  private final Map<TopicPartition, Input> inputs = new ConcurrentHashMap<>();

  /** A partition of an input. */
  public static final class Input {
    private final TopicPartition partition;
    private final AtomicLong behind;

    /** What the stores held when the task was opened was committed, but how far is that? */
    private volatile boolean restored;

    private Input(TopicPartition partition, long behind) {
      this.partition = partition;
      this.behind = new AtomicLong(behind);
    }

    private void reach(long offset) {
      behind.accumulateAndGet(offset, Math::max);
      restored = true;
    }
  }

  /** One task's part. */
  public static final class Task {
    private final Map<String, Input> topics;

    private Task(Map<String, Input> topics) {
      this.topics = topics;
    }

    /** To be told before the record has any effect. */
    public void reads(String topic, long offset) {
      topics.get(topic).reach(offset + 1);
    }
  }

  /** Begins anew with the partition of some topics that a task reads. */
  public Task open(List<String> topics, int partition) {
    Map<String, Input> opened = new HashMap<>();
    for (String topic : topics) {
      opened.put(
          topic,
          inputs.compute(
              new TopicPartition(topic, partition),
              (key, former) -> new Input(key, former == null ? 0 : former.behind.get())));
    }
    return new Task(opened);
  }

  /** By partition that this instance's tasks have or had, the offset behind the last record. */
  public Map<TopicPartition, Long> read() {
    Map<TopicPartition, Long> read = new HashMap<>();
    inputs.forEach((partition, input) -> read.put(partition, input.behind.get()));
    return read;
  }

  /** Of all offsets together. They only grow, so it is the same only if all of them are. */
  public long total() {
    long total = inputs.size();
    for (Input input : inputs.values()) {
      total += input.behind.get();
    }
    return total;
  }

  /** Those of tasks that have read nothing since they were opened. */
  public List<Input> unknown() {
    // Asked for each answer, and there is hardly ever one.
    List<Input> unknown = new ArrayList<>();
    for (Input input : inputs.values()) {
      if (!input.restored) {
        unknown.add(input);
      }
    }
    return unknown;
  }

  /**
   * Of tasks that had read nothing yet.
   *
   * @param unknown as asked for before
   * @param committed as asked for after that
   */
  public void restored(Collection<Input> unknown, Map<TopicPartition, Long> committed) {
    for (Input input : unknown) {
      input.reach(committed.getOrDefault(input.partition, 0L));
    }
  }
}
