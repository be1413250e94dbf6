package io.ledgerline.csvclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerline.csvclient.send.SendSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** Kafka's client loads its login's classes and logs in when it is made, before it connects. */
class MskClientTest {
  private static final Path FILE = Path.of("../deploy/msk/client.properties");

  private final Map<String, String> settings;

  MskClientTest() throws IOException {
    settings = new HashMap<>(SettingsFile.read(FILE));
  }

  @Test
  void shouldBuildTheProducersLoginFromTheFile() {
    try (KafkaProducer<byte[], byte[]> producer = producer()) {
      assertThat(producer.metrics()).isNotEmpty();
    }
  }

  @Test
  void shouldWaitForAllBrokersThatMustHaveALine() {
    assertThat(settings).containsEntry("kafka.acks", "all");
  }

  @Test
  void shouldNotBuildALoginOfAnUnknownModule() {
    settings.merge("kafka.sasl.jaas.config", "Un", (module, un) -> module.replace("IAM", un));

    assertThatThrownBy(this::producer)
        .isInstanceOf(KafkaException.class)
        .hasStackTraceContaining("software.amazon.msk.auth.iam.UnLoginModule");
  }

  private KafkaProducer<byte[], byte[]> producer() {
    return new KafkaProducer<>(
        new SendSettings(
                "127.0.0.1:1", "http://localhost:1", ZoneId.of("UTC"), Optional.empty(), settings)
            .client(Map.of()),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }
}
