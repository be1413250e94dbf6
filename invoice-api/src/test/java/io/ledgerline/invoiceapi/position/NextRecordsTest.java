package io.ledgerline.invoiceapi.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class NextRecordsTest {
  private static final TopicPartition BUSY = new TopicPartition("customer-invoices", 0);
  private static final TopicPartition QUIET = new TopicPartition("customer-invoices", 1);

  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
  private final NextRecords nextRecords = new NextRecords(consumer, Duration.ofMillis(50));

  /** What comes by the second poll lies behind records that nobody has processed. */
  @Test
  void shouldNotTakeLaterRecordsForTheNext() {
    consumer.schedulePollTask(() -> add(BUSY, 5));
    consumer.schedulePollTask(() -> add(BUSY, 6));

    assertThat(nextRecords.after(Map.of(BUSY, 5L, QUIET, 3L)))
        .containsOnly(Map.entry(BUSY, 5L), Map.entry(QUIET, 3L));
  }

  @Test
  void shouldLookBehindMarks() {
    consumer.schedulePollTask(() -> consumer.seek(QUIET, 4));
    consumer.schedulePollTask(() -> add(BUSY, 7));

    assertThat(nextRecords.after(Map.of(BUSY, 5L, QUIET, 3L)))
        .containsOnly(Map.entry(BUSY, 7L), Map.entry(QUIET, 4L));
  }

  private void add(TopicPartition partition, long offset) {
    consumer.addRecord(
        new ConsumerRecord<>(partition.topic(), partition.partition(), offset, null, new byte[0]));
  }
}
