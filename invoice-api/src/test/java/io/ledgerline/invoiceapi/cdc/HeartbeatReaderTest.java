package io.ledgerline.invoiceapi.cdc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.schemas.topics.TotesysTopics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.junit.jupiter.api.Test;

class HeartbeatReaderTest {
  private static final TopicPartition PARTITION =
      new TopicPartition(TotesysTopics.HEARTBEATS.name(), 0);

  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
  private final List<String> decoded = new ArrayList<>();

  @Test
  void shouldBeginNearTheEnd() {
    consumer.updateEndOffsets(Map.of(PARTITION, 1_000L));
    HeartbeatReader reader = reader();

    assertThat(consumer.position(PARTITION)).isEqualTo(990);
    assertThat(reader.newest(Duration.ZERO)).isEmpty();
  }

  @Test
  void shouldFindTheNewestHeartbeatAndDecodeNoneBeforeIt() {
    consumer.updateEndOffsets(Map.of(PARTITION, 4L));
    HeartbeatReader reader = reader();
    add(0, "1");
    add(1, "2");
    add(3, "other");

    assertThat(reader.newest(Duration.ZERO).orElseThrow().at()).isEqualTo(Instant.ofEpochMilli(2));
    assertThat(decoded).containsExactly("other", "2");

    add(4, "3");
    assertThat(reader.newest(Duration.ZERO).orElseThrow().at()).isEqualTo(Instant.ofEpochMilli(3));
    assertThat(reader.newest(Duration.ZERO)).isEmpty();
  }

  private HeartbeatReader reader() {
    return new HeartbeatReader(consumer, deserializer());
  }

  private void add(long offset, String text) {
    consumer.addRecord(
        new ConsumerRecord<>(
            PARTITION.topic(), PARTITION.partition(), offset, null, text.getBytes(UTF_8)));
  }

  private Deserializer<Object> deserializer() {
    return (topic, bytes) -> {
      String text = new String(bytes, UTF_8);
      decoded.add(text);
      return text.equals("other")
          ? Heartbeats.message("other", "")
          : Heartbeats.message("ledgerline-heartbeat", "{\"at\": " + text + "}");
    };
  }
}
