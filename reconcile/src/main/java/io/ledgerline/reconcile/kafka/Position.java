package io.ledgerline.reconcile.kafka;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.TopicPartition;

/**
 * A place in the logs.
 *
 * @param ends of each partition, the offset behind its last committed record
 */
public record Position(Map<TopicPartition, Long> ends) {
  public Position {
    ends = Map.copyOf(ends);
  }

  /** The ends of a topic's partitions alone. */
  public Map<TopicPartition, Long> of(String topic) {
    Map<TopicPartition, Long> some = new TreeMap<>(TopicRows.BY_NUMBER);
    ends.forEach(
        (partition, end) -> {
          if (partition.topic().equals(topic)) {
            some.put(partition, end);
          }
        });
    return some;
  }

  /** By topic, for people and programs: {@code invoices: 12,0,5,7}. */
  public Map<String, String> text() {
    Map<String, String> text = new TreeMap<>();
    for (TopicPartition partition : sorted()) {
      text.merge(
          partition.topic(), ends.get(partition).toString(), (one, more) -> one + "," + more);
    }
    return text;
  }

  private TreeSet<TopicPartition> sorted() {
    TreeSet<TopicPartition> sorted = new TreeSet<>(TopicRows.BY_NUMBER);
    sorted.addAll(ends.keySet());
    return sorted;
  }
}
