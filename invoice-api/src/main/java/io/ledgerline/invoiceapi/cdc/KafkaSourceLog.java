package io.ledgerline.invoiceapi.cdc;

import io.ledgerline.invoiceapi.config.ServiceConfig;
import io.ledgerline.invoiceapi.streams.ActiveInputs;
import io.ledgerline.invoiceapi.streams.StreamsRuntime;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;

/** Asks Kafka by clients of its own, outside any group. */
record KafkaSourceLog(HeartbeatReader heartbeats, CdcOffsetReader offsetReader)
    implements SourceLog {
  private static final int API_TIMEOUT_MS = 10_000;
  private static final int REQUEST_TIMEOUT_MS = 5_000;

  static SourceLog.Connector connector(ServiceConfig config, StreamsRuntime runtime) {
    return reader -> {
      try (Deserializer<Object> deserializer = config.serdes().newDeserializer();
          Admin admin = Admin.create(clientSettings(config));
          Consumer<byte[], byte[]> heartbeats = newConsumer(config, "heartbeats");
          Consumer<byte[], byte[]> changes = newConsumer(config, "changes")) {
        reader.accept(
            new KafkaSourceLog(
                new HeartbeatReader(heartbeats, deserializer),
                new CdcOffsetReader(
                    admin,
                    config.applicationId(),
                    new RecordSeeker(changes),
                    () -> ActiveInputs.of(runtime))));
      }
    };
  }

  /** Gives up in time to say that nothing is known. */
  private static Map<String, Object> clientSettings(ServiceConfig config) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, API_TIMEOUT_MS);
    settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MS);
    settings.putAll(config.kafkaClient());
    return settings;
  }

  private static Consumer<byte[], byte[]> newConsumer(ServiceConfig config, String what) {
    Map<String, Object> settings = clientSettings(config);
    settings.put(
        ConsumerConfig.CLIENT_ID_CONFIG,
        config.applicationId() + "-" + config.instance() + "-" + what);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  @Override
  public Optional<Heartbeat> newest(Duration during) {
    return heartbeats.newest(during);
  }

  @Override
  public Optional<CdcOffsets> offsets() {
    return offsetReader.read();
  }
}
