package io.ledgerline.invoiceapi.stream;

import io.ledgerline.schemas.Invoice;

/** What a listener is told. */
public sealed interface InvoiceEvent {
  EventId id();

  /** An invoice is new or has changed. */
  record Changed(EventId id, Invoice invoice) implements InvoiceEvent {}

  /** What the listener has seen is of another generation: he must read anew what he shows. */
  record Reset(EventId id) implements InvoiceEvent {}
}
