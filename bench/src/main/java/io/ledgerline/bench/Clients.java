package io.ledgerline.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Settings that all peers share, so that only the work differs. */
final class Clients {
  static final int PARTITIONS = 4;
  static final int COMMIT_INTERVAL_MS = 100;

  static Map<String, Object> producer(String bootstrapServers) {
    return new HashMap<>(
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "acks",
            "all",
            "linger.ms",
            100,
            "batch.size",
            256 * 1024,
            "buffer.memory",
            64L << 20,
            "compression.type",
            "lz4"));
  }

  static Map<String, Object> consumer(String bootstrapServers) {
    return new HashMap<>(
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "auto.offset.reset",
            "earliest",
            "enable.auto.commit",
            false,
            "isolation.level",
            "read_committed",
            "max.poll.records",
            5_000));
  }

  static List<TopicPartition> partitions(Consumer<?, ?> consumer, List<String> topics) {
    return topics.stream()
        .flatMap(topic -> consumer.partitionsFor(topic).stream())
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .toList();
  }

  private Clients() {}
}
