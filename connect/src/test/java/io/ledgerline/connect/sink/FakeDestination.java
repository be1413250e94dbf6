package io.ledgerline.connect.sink;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkRecord;

/** A store of records with offsets that are compared and set, and with faults by order. */
final class FakeDestination implements Destination<FakeRows> {
  final Map<TopicPartition, Long> offsets = new HashMap<>();
  final List<SinkRecord> applied = new ArrayList<>();
  final Set<String> broken = new HashSet<>();
  final Set<String> missing = new HashSet<>();
  int failures;
  boolean failAfterwards;
  RuntimeException mistake;

  @Override
  public Prepared<FakeRows> prepare(String topic, Set<TopicPartition> partitions)
      throws UnavailableException {
    failIfOrdered();
    if (missing.contains(topic)) {
      throw new StoppedTopicException("no " + topic);
    }
    Map<TopicPartition, Long> next = new HashMap<>();
    partitions.forEach(partition -> next.put(partition, offsets.getOrDefault(partition, 0L)));
    return new Prepared<>(next, FakeRows::new);
  }

  @Override
  public void apply(Batch<FakeRows> batch) throws UnavailableException {
    if (!failAfterwards) {
      failIfOrdered();
    }
    for (Part<FakeRows> part : batch.parts()) {
      if (standsAt(part, false)) {
        if (broken.contains(part.topic())) {
          batch.stopped(part, "broken " + part.topic());
          continue;
        }
        applied.addAll(part.rows().records);
        part.spans().forEach((partition, span) -> offsets.put(partition, span.next()));
        if (failAfterwards) {
          failIfOrdered();
        }
        batch.applied(part);
      } else if (standsAt(part, true)) {
        batch.applied(part);
      } else {
        batch.superseded(part);
      }
    }
  }

  List<Long> appliedOffsets(TopicPartition partition) {
    return applied.stream()
        .filter(record -> record.topic().equals(partition.topic()))
        .filter(record -> record.kafkaPartition() == partition.partition())
        .map(SinkRecord::kafkaOffset)
        .toList();
  }

  private boolean standsAt(Part<FakeRows> part, boolean end) {
    return part.spans().entrySet().stream()
        .allMatch(
            span ->
                offsets.getOrDefault(span.getKey(), 0L)
                    == (end ? span.getValue().next() : span.getValue().first()));
  }

  private void failIfOrdered() throws UnavailableException {
    if (mistake != null) {
      throw mistake;
    }
    if (failures > 0) {
      failures--;
      throw new UnavailableException("down", null);
    }
  }

  @Override
  public void abort() {}

  @Override
  public void close() {}
}
