package io.ledgerline.invoiceapi.stream;

import io.ledgerline.schemas.wire.SerdeSettings;
import io.ledgerline.schemas.wire.WriterSchemas;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;

/** The end of a topic where nothing happens. */
public final class QuietTail {
  public static InvoiceTail open() {
    TopicPartition partition = new TopicPartition("invoices", 0);
    MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    consumer.updateEndOffsets(Map.of(partition, 3L));
    return new InvoiceTail(
        consumer,
        new WriterSchemas(SerdeSettings.of("http://127.0.0.1:1", Map.of())),
        "generation",
        List.of(partition),
        Optional.empty());
  }

  private QuietTail() {}
}
