package io.ledgerline.invoiceapi.cdc;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Seeks the next record that is neither aborted nor a mark of a transaction. */
final class RecordSeeker implements ReachedOffsets.NextReadable {
  private static final Duration PATIENCE = Duration.ofMillis(200);

  private final Consumer<byte[], byte[]> consumer;

  /**
   * @param consumer reads committed records only
   */
  RecordSeeker(Consumer<byte[], byte[]> consumer) {
    this.consumer = consumer;
  }

  @Override
  public long from(TopicPartition partition, long from) {
    consumer.assign(List.of(partition));
    consumer.seek(partition, from);
    List<ConsumerRecord<byte[], byte[]>> records = consumer.poll(PATIENCE).records(partition);
    return records.isEmpty() ? consumer.position(partition) : records.get(0).offset();
  }
}
