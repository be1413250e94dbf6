package io.ledgerline.connect.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.connect.runtime.distributed.DistributedConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kafka's clients load their login's classes and log in when they are made. */
class MskWorkerTest {
  private static final Path MSK = Path.of("../deploy/msk/connect-worker.properties");
  private static final Path LOCAL = Path.of("../local-stack/parts/connect/worker.properties");

  private static Map<String, String> read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      properties.load(in);
    }
    Map<String, String> settings = new HashMap<>();
    properties.forEach((name, value) -> settings.put(name.toString(), value.toString()));
    settings.put("bootstrap.servers", "127.0.0.1:1");
    return settings;
  }

  @Test
  void shouldBeAWorkersSettings() throws IOException {
    DistributedConfig worker = new DistributedConfig(read(MSK));

    assertThat(worker.configStorageTopicSettings()).containsEntry("min.insync.replicas", "2");
    assertThat(worker.offsetStorageTopicSettings()).containsEntry("min.insync.replicas", "2");
    assertThat(worker.statusStorageTopicSettings()).containsEntry("min.insync.replicas", "2");
    assertThat(worker.getShort("config.storage.replication.factor")).isEqualTo((short) 3);
    assertThat(worker.getShort("offset.storage.replication.factor")).isEqualTo((short) 3);
    assertThat(worker.getShort("status.storage.replication.factor")).isEqualTo((short) 3);
    assertThat(worker.exactlyOnceSourceEnabled()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "producer.", "consumer.", "admin."})
  void shouldBuildTheLoginOfEachClientFromTheFile(String prefix) throws IOException {
    Map<String, Object> client = client(prefix);
    try (Admin admin = Admin.create(client)) {
      assertThat(admin.metrics()).isNotEmpty();
    }

    client.put("sasl.client.callback.handler.class", "no.such.Handler");
    assertThatThrownBy(() -> Admin.create(client))
        .isInstanceOf(KafkaException.class)
        .hasStackTraceContaining("no.such.Handler");
  }

  private static Map<String, Object> client(String prefix) throws IOException {
    Map<String, Object> client = new HashMap<>();
    read(MSK)
        .forEach(
            (name, value) -> {
              String own = name.startsWith(prefix) ? name.substring(prefix.length()) : "";
              if (own.startsWith("sasl.") || own.startsWith("security.")) {
                client.put(own, value);
              }
            });
    client.put("bootstrap.servers", "127.0.0.1:1");
    return client;
  }

  /** What the tests here have shown to work goes for the production, too. */
  @Test
  void shouldDifferFromTheLocalWorkerOnlyWhereItHasTo() throws IOException {
    Map<String, String> msk = read(MSK);
    Map<String, String> local = read(LOCAL);
    local.keySet().removeIf(name -> name.endsWith(".replication.factor"));
    // A machine of its own may be away for a while.
    local
        .keySet()
        .removeAll(
            Set.of(
                "session.timeout.ms", "heartbeat.interval.ms", "scheduled.rebalance.max.delay.ms"));

    assertThat(msk).containsAllEntriesOf(local);
  }
}
