package io.ledgerline.streamsapp;

import io.ledgerline.streamsapp.invoice.InvoiceState;
import io.ledgerline.streamsapp.invoice.Line;
import io.ledgerline.streamsapp.invoice.LineDecoder;
import io.ledgerline.streamsapp.invoice.OpenInvoice;
import io.ledgerline.streamsapp.invoice.RejectedLineException;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/**
 * Puts each line into its invoice on the heap. Sends on a mark when an invoice first changes, and
 * what was rejected.
 */
final class AccumulateLines implements FixedKeyProcessor<Bytes, byte[], LineOutcome> {
  private final LineDecoder decoder;
  private final long maxDirtyBytes;
  private FixedKeyProcessorContext<Bytes, LineOutcome> context;
  private OpenInvoices openInvoices;
  private StoredInvoices stored;

  /**
   * @param maxDirtyBytes heap of unwritten invoices above which a commit is asked for
   */
  AccumulateLines(LineDecoder decoder, long maxDirtyBytes) {
    this.decoder = decoder;
    this.maxDirtyBytes = maxDirtyBytes;
  }

  @Override
  public void init(FixedKeyProcessorContext<Bytes, LineOutcome> context) {
    this.context = context;
    this.openInvoices = context.getStateStore(StoreNames.OPEN_INVOICES);
    // A task that was a standby meanwhile keeps its stores: what was seen before may be outdated.
    openInvoices.clear();
    this.stored =
        new StoredInvoices(context.getStateStore(StoreNames.INVOICES), openInvoices.storedKeys());
  }

  @Override
  public void process(FixedKeyRecord<Bytes, byte[]> record) {
    Bytes invoiceNo = record.key();
    Line line;
    try {
      line = decoder.decode(invoiceNo == null ? null : invoiceNo.get(), record.value());
    } catch (RejectedLineException e) {
      reject(record, e.getMessage());
      return;
    }
    OpenInvoice invoice = openInvoices.dirty(invoiceNo);
    if (invoice == null) {
      putFirst(record, line);
    } else {
      long before = invoice.heldBytes();
      invoice.put(line);
      openInvoices.grown(invoice.heldBytes() - before);
    }
    if (openInvoices.dirtyBytes() > maxDirtyBytes) {
      context.commit();
    }
  }

  private void putFirst(FixedKeyRecord<Bytes, byte[]> record, Line line) {
    OpenInvoice invoice = open(record.key());
    long before = invoice.heldBytes();
    if (invoice.put(line)) {
      openInvoices.putDirty(record.key(), invoice, before);
      context.forward(record.withValue(LineOutcome.Dirty.MARK));
    }
  }

  private OpenInvoice open(Bytes invoiceNo) {
    OpenInvoice invoice = openInvoices.clean(invoiceNo);
    if (invoice != null) {
      return invoice;
    }
    byte[] state = stored.get(invoiceNo);
    if (state == null) {
      return OpenInvoice.fresh();
    }
    invoice = InvoiceState.open(state);
    openInvoices.putClean(invoiceNo, invoice);
    return invoice;
  }

  private void reject(FixedKeyRecord<Bytes, byte[]> record, String cause) {
    context.forward(
        record
            .<LineOutcome>withValue(new LineOutcome.Rejected(record.value()))
            .withHeaders(
                RejectionHeaders.of(
                    record.headers(), context.recordMetadata().orElseThrow(), cause)));
  }
}
