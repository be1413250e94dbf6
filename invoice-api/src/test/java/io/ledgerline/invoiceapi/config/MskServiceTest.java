package io.ledgerline.invoiceapi.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerline.streamsapp.StreamsProperties;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kafka's clients load their login's classes and log in when they are made. */
class MskServiceTest {
  private static final String FILE = "../deploy/msk/service.properties";

  @TempDir Path folder;

  private ServiceConfig config() {
    return ServiceConfig.of(
        Settings.of(
            Map.of("LEDGERLINE_CONFIG", FILE, "LEDGERLINE_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1"),
            new Properties()));
  }

  @Test
  void shouldBuildTheLoginsOfAllClientsOfKafkaStreamsFromTheFile() {
    Properties properties = properties(config());
    StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
    builder.stream("any").to("other");

    try (KafkaStreams streams = new KafkaStreams(builder.build(), properties)) {
      assertThat(streams.metadataForLocalThreads()).hasSize(2);
    }
  }

  @Test
  void shouldBuildTheLoginOfPlainClientsFromTheFile() {
    try (Admin admin = Admin.create(config().kafkaClient())) {
      assertThat(admin.metrics()).isNotEmpty();
    }
    Map<String, Object> other = new HashMap<>(config().kafkaClient());
    other.put("sasl.client.callback.handler.class", "no.such.Handler");
    assertThatThrownBy(() -> Admin.create(other))
        .isInstanceOf(KafkaException.class)
        .hasStackTraceContaining("no.such.Handler");
  }

  @Test
  void shouldKeepWhatItWritesOnTwoOfThreeBrokersAtLeast() {
    StreamsConfig streams = new StreamsConfig(properties(config()));

    assertThat(streams.getInt("replication.factor")).isEqualTo(3);
    assertThat(streams.originals()).containsEntry("topic.min.insync.replicas", "2");
    assertThat(streams.getProducerConfigs("any")).containsEntry("acks", "all");
  }

  private Properties properties(ServiceConfig config) {
    return StreamsProperties.of(
        config.bootstrapServers(), "app", "app-1", "localhost:1", folder, config.streams());
  }
}
