package io.ledgerline.invoiceapi.position;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** A group that a test moves. */
final class FakeGroupLog implements GroupLog {
  final Map<TopicPartition, Long> committed = new ConcurrentHashMap<>();
  final Map<TopicPartition, Long> ends = new ConcurrentHashMap<>();
  final Map<TopicPartition, Long> readable = new ConcurrentHashMap<>();
  volatile Set<String> members = Set.of("here-1", "here-2", "elsewhere");
  volatile boolean away;
  final AtomicInteger asked = new AtomicInteger();

  @Override
  public Map<TopicPartition, Long> committed() {
    asked.incrementAndGet();
    if (away) {
      throw new KafkaException("away");
    }
    return new HashMap<>(committed);
  }

  @Override
  public Map<TopicPartition, Long> ends(Collection<String> topics) {
    return ends.entrySet().stream()
        .filter(end -> topics.contains(end.getKey().topic()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public Set<String> members() {
    return members;
  }

  @Override
  public long nextReadable(TopicPartition partition, long from) {
    return readable.getOrDefault(partition, from);
  }
}
