package io.ledgerline.streamsapp;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.ledgerline.schemas.topics.Topics;
import io.ledgerline.streamsapp.invoice.InvoiceState;
import io.ledgerline.streamsapp.invoice.Line;
import io.ledgerline.streamsapp.invoice.LineChange;
import io.ledgerline.streamsapp.invoice.LineDecoder;
import io.ledgerline.streamsapp.invoice.LineFact;
import io.ledgerline.streamsapp.invoice.LineFactWriter;
import io.ledgerline.streamsapp.invoice.OpenInvoice;
import io.ledgerline.streamsapp.invoice.RejectedLineException;
import io.ledgerline.streamsapp.retail.SoldLines;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Puts each line into its invoice on the heap. Sends on each new version at once, so that versions
 * do not depend on when commits happen; a mark when an invoice first changes; and what was
 * rejected. Gathers what lines tell of products.
 */
final class AccumulateLines implements FixedKeyProcessor<Bytes, byte[], LineOutcome> {
  /** Names of the processors that the outcomes go to. */
  static final String TO_FACTS = "fact-invoice-lines";

  static final String TO_MARKS = "hold-marks-until-commit";
  static final String TO_REJECTED = "original-bytes";

  private final LineDecoder decoder;
  private final LineFactWriter facts;
  private final SoldLines soldLines = new SoldLines();
  private final long maxDirtyBytes;
  private final LiveTasks live;
  private FixedKeyProcessorContext<Bytes, LineOutcome> context;
  private InputProgress.Task input;
  private ServedStores.Task served;
  private OpenInvoices openInvoices;
  private FilteredStore<Bytes> stored;
  private KeyValueStore<String, byte[]> formerLines;

  /**
   * @param maxDirtyBytes heap of unwritten invoices above which a commit is asked for
   * @param live is told of each record, and of the stores
   */
  AccumulateLines(LineDecoder decoder, LineFactWriter facts, long maxDirtyBytes, LiveTasks live) {
    this.decoder = decoder;
    this.facts = facts;
    this.maxDirtyBytes = maxDirtyBytes;
    this.live = live;
  }

  @Override
  public void init(FixedKeyProcessorContext<Bytes, LineOutcome> context) {
    this.context = context;
    this.input =
        live.inputs().open(List.of(Topics.INVOICE_LINES.name()), context.taskId().partition());
    this.openInvoices = context.getStateStore(StoreNames.OPEN_INVOICES);
    // A task that was a standby meanwhile keeps its stores: what was seen before may be outdated.
    openInvoices.clear();
    this.stored =
        new FilteredStore<>(context.getStateStore(StoreNames.INVOICES), openInvoices.storedKeys());
    this.formerLines = context.getStateStore(StoreNames.FORMER_LINES);
    refuseOtherFormats(context.getStateStore(StoreNames.INVOICES));
    this.served = live.stores().open(context, StoreNames.FORMER_LINES);
  }

  @Override
  public void close() {
    served.close();
  }

  /** Sooner than when a line of such an invoice comes: the figures of all would be wrong. */
  private static void refuseOtherFormats(KeyValueStore<Bytes, byte[]> invoices) {
    try (KeyValueIterator<Bytes, byte[]> all = invoices.all()) {
      if (all.hasNext()) {
        InvoiceState.refuseOtherFormats(all.next().value);
      }
    }
  }

  @Override
  public void process(FixedKeyRecord<Bytes, byte[]> record) {
    context.recordMetadata().ifPresent(where -> input.reads(where.topic(), where.offset()));
    Bytes invoiceNo = record.key();
    Line line;
    try {
      line = decoder.decode(invoiceNo == null ? null : invoiceNo.get(), record.value());
    } catch (RejectedLineException e) {
      reject(record, e.getMessage());
      return;
    }
    OpenInvoice invoice = openInvoices.dirty(invoiceNo);
    boolean first = invoice == null;
    LineChange change;
    if (first) {
      invoice = open(record.key());
      change = putFirst(record, invoice, line);
    } else {
      long before = invoice.heldBytes();
      change = invoice.put(line, record.timestamp());
      openInvoices.grown(invoice.heldBytes() - before);
    }
    if (change != null) {
      openInvoices.sell(invoiceNo, invoice, change);
      tell(record, change);
      if (first) {
        // Last, since the mark may be flushed at once.
        context.forward(record.withValue(LineOutcome.Dirty.MARK), TO_MARKS);
      }
    }
    if (openInvoices.dirtyBytes() > maxDirtyBytes) {
      context.commit();
    }
  }

  private LineChange putFirst(
      FixedKeyRecord<Bytes, byte[]> record, OpenInvoice invoice, Line line) {
    long before = invoice.heldBytes();
    LineChange change = invoice.put(line, record.timestamp());
    if (change != null) {
      openInvoices.putDirty(record.key(), invoice, before);
    }
    return change;
  }

  private void tell(FixedKeyRecord<Bytes, byte[]> record, LineChange change) {
    byte[] invoiceNo = record.key().get();
    if (change.before() != null) {
      LineFact former = facts.write(invoiceNo, change.before());
      formerLines.put(new String(former.id(), US_ASCII), former.row());
    }
    LineFact fact = facts.write(invoiceNo, change.now());
    context.forward(
        record.withValue(new LineOutcome.Versioned(fact)).withHeaders(new RecordHeaders()),
        TO_FACTS);
    soldLines.of(
        invoiceNo,
        change,
        line -> openInvoices.soldLines().add(ProductPartitioner.bucket(line.stockCode()), line));
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
                    record.headers(), context.recordMetadata().orElseThrow(), cause)),
        TO_REJECTED);
  }
}
