package io.ledgerline.connect.sink;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/** The topics that a task reads. Not thread-safe. */
final class Lanes<R extends Rows> {
  private final Map<String, Lane<R>> lanes = new HashMap<>();

  Collection<Lane<R>> all() {
    return lanes.values();
  }

  /** Null if no partition of it is read. */
  Lane<R> of(String topic) {
    return lanes.get(topic);
  }

  /** Null if it is not read. */
  Position position(TopicPartition partition) {
    Lane<R> lane = lanes.get(partition.topic());
    return lane == null ? null : lane.position(partition.partition());
  }

  /** Null unless the lane waits for just this preparation. */
  Lane<R> asking(Preparation preparation) {
    Lane<R> lane = lanes.get(preparation.topic());
    return lane != null && lane.asked(preparation) ? lane : null;
  }

  /**
   * @return the lanes that have grown
   */
  Set<Lane<R>> add(Collection<TopicPartition> partitions) {
    Set<Lane<R>> grown = new LinkedHashSet<>();
    for (TopicPartition partition : partitions) {
      Lane<R> lane = lanes.computeIfAbsent(partition.topic(), Lane::new);
      lane.add(partition);
      grown.add(lane);
    }
    return grown;
  }

  void remove(Collection<TopicPartition> partitions) {
    for (TopicPartition partition : partitions) {
      Lane<R> lane = lanes.get(partition.topic());
      if (lane != null) {
        lane.remove(partition);
      }
    }
    lanes.values().removeIf(lane -> lane.positions().isEmpty());
  }

  int stopped() {
    return (int) lanes.values().stream().filter(Lane::stopped).count();
  }

  boolean preparing() {
    return lanes.values().stream().anyMatch(Lane::preparing);
  }
}
