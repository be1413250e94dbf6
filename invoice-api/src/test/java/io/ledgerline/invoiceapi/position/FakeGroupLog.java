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
  final Set<TopicPartition> pending = ConcurrentHashMap.newKeySet();
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
  public Map<TopicPartition, Long> stable() {
    Map<TopicPartition, Long> stable = committed();
    stable.keySet().removeAll(pending);
    return stable;
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
  public Map<TopicPartition, Long> nextReadable(Map<TopicPartition, Long> from) {
    Map<TopicPartition, Long> next = new HashMap<>(from);
    from.forEach((partition, at) -> next.put(partition, readable.getOrDefault(partition, at)));
    return next;
  }
}
