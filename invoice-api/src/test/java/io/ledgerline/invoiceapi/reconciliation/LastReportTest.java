package io.ledgerline.invoiceapi.reconciliation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.invoiceapi.query.Answer;
import io.ledgerline.schemas.topics.Topics;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class LastReportTest {
  private static final TopicPartition PARTITION =
      new TopicPartition(Topics.RECONCILIATION.name(), 0);

  private final Queue<MockConsumer<byte[], byte[]>> consumers = new ArrayDeque<>();
  private final LastReport report = new LastReport(consumers::remove);

  @Test
  void shouldHaveNothingBeforeTheFirstReport() {
    kafkaHolds(consumer(), 0);

    assertThat(report.read()).isInstanceOf(Answer.Absent.class);
  }

  @Test
  void shouldReadTheLastReportAndOnlyThatOne() {
    MockConsumer<byte[], byte[]> kafka = kafkaHolds(consumer(), 3);
    willReturn(kafka, 2, "third");
    assertThat(text()).isEqualTo("third");
    assertThat(text()).isEqualTo("third");

    kafkaHolds(kafka, 4);
    willReturn(kafka, 3, "fourth");
    assertThat(text()).isEqualTo("fourth");
  }

  @Test
  void shouldAskANewConsumerWhenOneHasFailed() {
    MockConsumer<byte[], byte[]> broken = kafkaHolds(consumer(), 1);
    broken.setPollException(new KafkaException("gone"));
    assertThat(report.read())
        .isEqualTo(new Answer.Unavailable<byte[]>("Kafka does not answer: gone"));
    assertThat(broken.closed()).isTrue();

    MockConsumer<byte[], byte[]> next = kafkaHolds(consumer(), 1);
    willReturn(next, 0, "first");
    assertThat(text()).isEqualTo("first");
  }

  private String text() {
    return report.read() instanceof Answer.Found<byte[]> found
        ? new String(found.value(), UTF_8)
        : "nothing";
  }

  private MockConsumer<byte[], byte[]> consumer() {
    MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("latest");
    consumers.add(consumer);
    return consumer;
  }

  private static MockConsumer<byte[], byte[]> kafkaHolds(
      MockConsumer<byte[], byte[]> consumer, long reports) {
    consumer.updateEndOffsets(Map.of(PARTITION, reports));
    return consumer;
  }

  private static void willReturn(MockConsumer<byte[], byte[]> consumer, long offset, String json) {
    consumer.schedulePollTask(
        () ->
            consumer.addRecord(
                new ConsumerRecord<>(PARTITION.topic(), 0, offset, null, json.getBytes(UTF_8))));
  }
}
