package io.ledgerline.localstack.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

final class RecordCounterTest {
  private static final TopicPartition READ = new TopicPartition("t", 0);
  private static final TopicPartition LONG = new TopicPartition("t", 1);

  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");

  @Test
  void shouldCountRecordsWithinTheRangeAlone() {
    consumer.schedulePollTask(
        () -> {
          consumer.addRecord(new ConsumerRecord<>("t", 0, 5, null, null));
          consumer.addRecord(new ConsumerRecord<>("t", 0, 7, null, null));
          consumer.addRecord(new ConsumerRecord<>("t", 0, 9, null, null));
        });

    assertThat(
            new RecordCounter(consumer).count(Map.of(READ, new OffsetRange(5, 9)), inSeconds(10)))
        .isEqualTo(Map.of(READ, 2L));
  }

  @Test
  void shouldNotReadWhatIsFarBehind() {
    assertThat(
            new RecordCounter(consumer)
                .count(Map.of(LONG, new OffsetRange(0, 5_000)), inSeconds(10)))
        .isEqualTo(Map.of(LONG, 5_000L));
  }

  @Test
  void shouldGiveTheOffsetsWhenTimeIsUp() {
    assertThat(new RecordCounter(consumer).count(Map.of(READ, new OffsetRange(5, 9)), inSeconds(0)))
        .isEqualTo(Map.of(READ, 4L));
  }

  private static long inSeconds(int seconds) {
    return System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
  }
}
