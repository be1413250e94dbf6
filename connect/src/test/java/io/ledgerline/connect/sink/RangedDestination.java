package io.ledgerline.connect.sink;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkRecord;

/** Keeps ranges of offsets; a range may be begun without being filled, and must be filled then. */
final class RangedDestination implements Destination<FakeRows> {
  final Map<TopicPartition, Map<Span, List<Long>>> ranges = new HashMap<>();
  final Map<TopicPartition, Span> begun = new HashMap<>();
  final List<String> violations = new ArrayList<>();
  int begin;
  int failures;

  @Override
  public Prepared<FakeRows> prepare(String topic, Set<TopicPartition> partitions) {
    Map<TopicPartition, Long> next = new HashMap<>();
    Map<TopicPartition, Long> ends = new HashMap<>();
    for (TopicPartition partition : partitions) {
      next.put(partition, next(partition));
      if (begun.containsKey(partition)) {
        ends.put(partition, begun.get(partition).next());
      }
    }
    return new Prepared<>(next, ends, FakeRows::new);
  }

  @Override
  public void apply(Batch<FakeRows> batch) throws UnavailableException {
    for (Part<FakeRows> part : batch.parts()) {
      if (failures > 0) {
        failures--;
        throw new UnavailableException("down", null);
      }
      if (part.spans().size() != 1) {
        violations.add("spans " + part.spans());
      }
      part.spans().forEach((partition, span) -> apply(batch, part, partition, span));
    }
  }

  private void apply(
      Batch<FakeRows> batch, Part<FakeRows> part, TopicPartition partition, Span span) {
    Span demanded = begun.get(partition);
    if (span.first() != next(partition)) {
      batch.superseded(part);
    } else if (demanded != null && !demanded.equals(span)) {
      violations.add(span + " where " + demanded + " was begun");
    } else if (demanded == null && begin > 0) {
      begin--;
      begun.put(partition, span);
      batch.superseded(part);
    } else {
      begun.remove(partition);
      ranges
          .computeIfAbsent(
              partition, key -> new TreeMap<>(java.util.Comparator.comparing(Span::first)))
          .put(span, part.rows().records.stream().map(SinkRecord::kafkaOffset).toList());
      batch.applied(part);
    }
  }

  long next(TopicPartition partition) {
    return ranges.getOrDefault(partition, Map.of()).keySet().stream()
        .mapToLong(Span::next)
        .max()
        .orElse(0);
  }

  @Override
  public void abort() {}

  @Override
  public void close() {}
}
