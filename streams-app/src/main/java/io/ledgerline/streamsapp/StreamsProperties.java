package io.ledgerline.streamsapp;

import static org.apache.kafka.streams.StreamsConfig.consumerPrefix;
import static org.apache.kafka.streams.StreamsConfig.mainConsumerPrefix;
import static org.apache.kafka.streams.StreamsConfig.producerPrefix;

import io.ledgerline.schemas.topics.Topics;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/** How Kafka Streams is set up: what was measured to matter, and what a fast restart needs. */
public final class StreamsProperties {
  private static final int SESSION_TIMEOUT_MS = 6_000;

  /** Longer than the registry may be away while a task waits for a schema. */
  private static final int MAX_POLL_INTERVAL_MS = 15 * 60_000;

  private static final int POLL_RECORDS = 2_000;
  private static final int PRODUCER_BATCH_BYTES = 256 * 1024;
  private static final int CACHE_BYTES = 32 * 1024 * 1024;

  /** What already decides how a topology is built. */
  static Properties topology() {
    Properties properties = new Properties();
    properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    return properties;
  }

  /**
   * @param applicationId names the group, the internal topics and the transactions
   * @param instance tells this instance from others; a restart under the same name takes its place
   *     at once
   * @param server host:port under which other instances reach this one
   * @param overrides settings of Kafka Streams and its clients that win over these
   */
  public static Properties of(
      String bootstrapServers,
      String applicationId,
      String instance,
      String server,
      Path stateDir,
      Map<String, String> overrides) {
    Properties properties = topology();
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
    properties.put(StreamsConfig.APPLICATION_SERVER_CONFIG, server);
    properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
    // While one thread waits for its commit the other one works.
    properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 2);
    // With one instance there are none.
    properties.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, 1);
    // No task reads two topics whose order would be worth waiting for.
    properties.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
    properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, CACHE_BYTES);
    properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
    membership(properties, instance);
    throughput(properties);
    properties.putAll(overrides);
    return properties;
  }

  private static void membership(Properties properties, String instance) {
    properties.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
    properties.put(mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), instance);
    properties.put(consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), SESSION_TIMEOUT_MS);
    properties.put(consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 1_500);
    properties.put(
        consumerPrefix(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG), MAX_POLL_INTERVAL_MS);
    properties.put(consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
  }

  private static void throughput(Properties properties) {
    properties.put(consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), POLL_RECORDS);
    properties.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, POLL_RECORDS);
    properties.put(producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), PRODUCER_BATCH_BYTES);
    properties.put(producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 100);
    properties.put(producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
    properties.put(
        producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), Topics.MAX_MESSAGE_BYTES);
  }

  private StreamsProperties() {}
}
