package io.ledgerline.invoiceapi.cdc;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RecordSeekerTest {
  private static final TopicPartition STAFF = new TopicPartition("totesys.public.staff", 0);

  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
  private final RecordSeeker seeker = new RecordSeeker(consumer);

  @Test
  void shouldFindTheNextRecord() {
    consumer.schedulePollTask(
        () -> consumer.addRecord(new ConsumerRecord<>(STAFF.topic(), 0, 7, null, new byte[0])));

    assertThat(seeker.from(STAFF, 5)).isEqualTo(7);
  }

  @Test
  void shouldTellHowFarThereIsNone() {
    consumer.schedulePollTask(() -> consumer.seek(STAFF, 6));

    assertThat(seeker.from(STAFF, 5)).isEqualTo(6);
  }
}
