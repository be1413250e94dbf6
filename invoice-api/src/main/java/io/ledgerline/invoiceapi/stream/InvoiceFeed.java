package io.ledgerline.invoiceapi.stream;

import java.util.Optional;

/** Changes of invoices, as they are committed. */
@FunctionalInterface
public interface InvoiceFeed {
  /**
   * Begins to listen.
   *
   * @param after where the listener was; empty to begin now
   * @throws org.apache.kafka.common.KafkaException if that cannot be done now
   */
  InvoiceTail listen(Optional<EventId> after);
}
