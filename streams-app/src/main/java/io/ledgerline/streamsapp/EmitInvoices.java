package io.ledgerline.streamsapp;

import io.ledgerline.streamsapp.invoice.CustomerInvoiceKey;
import io.ledgerline.streamsapp.invoice.InvoiceWriter;
import io.ledgerline.streamsapp.invoice.OpenInvoice;
import io.ledgerline.streamsapp.invoice.WrittenInvoice;
import java.util.Optional;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/** Writes a marked invoice, once, into the store and sends it on. */
final class EmitInvoices
    implements FixedKeyProcessor<Bytes, LineOutcome.Dirty, EmitInvoices.Emitted> {
  private final InvoiceWriter writer = new InvoiceWriter();
  private FixedKeyProcessorContext<Bytes, Emitted> context;
  private OpenInvoices openInvoices;
  private StoredInvoices stored;

  @Override
  public void init(FixedKeyProcessorContext<Bytes, Emitted> context) {
    this.context = context;
    this.openInvoices = context.getStateStore(StoreNames.OPEN_INVOICES);
    this.stored =
        new StoredInvoices(context.getStateStore(StoreNames.INVOICES), openInvoices.storedKeys());
  }

  @Override
  public void process(FixedKeyRecord<Bytes, LineOutcome.Dirty> mark) {
    OpenInvoice invoice = openInvoices.takeDirty(mark.key());
    WrittenInvoice written = writer.write(mark.key().get(), invoice);
    stored.put(mark.key(), written.state());
    context.forward(
        mark.withValue(new Emitted(written, invoice.published())).withHeaders(new RecordHeaders()));
  }

  /**
   * An invoice that was written.
   *
   * @param invoice as it is now
   * @param before where its summary stood until now; empty if nowhere
   */
  record Emitted(WrittenInvoice invoice, Optional<CustomerInvoiceKey> before) {}
}
