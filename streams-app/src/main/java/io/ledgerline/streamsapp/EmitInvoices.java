package io.ledgerline.streamsapp;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.ledgerline.streamsapp.invoice.InvoiceTotal;
import io.ledgerline.streamsapp.invoice.InvoiceWriter;
import io.ledgerline.streamsapp.invoice.OpenInvoice;
import io.ledgerline.streamsapp.invoice.WrittenInvoice;
import io.ledgerline.streamsapp.sales.InvoiceRanking;
import io.ledgerline.streamsapp.sales.SalesFigures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Writes a marked invoice, once, into the store and sends it on. Whatever a line tells of products
 * or of sales comes with a mark of its invoice, so the first mark of a commit takes all of that
 * along.
 */
final class EmitInvoices implements FixedKeyProcessor<Bytes, LineOutcome.Dirty, CommitOutcome> {
  /** Names of the processors that the outcomes go to. */
  static final String TO_DOCUMENTS = "document";

  static final String TO_HISTORIES = "history-rows";
  static final String TO_PRODUCTS = "sold-products";
  static final String TO_CUSTOMERS = "customer-purchases";

  private static final byte[] NOTHING = {};

  private final InvoiceWriter writer = new InvoiceWriter();
  private final InvoiceRanking ranking;
  private final ServedStores stores;
  private FixedKeyProcessorContext<Bytes, CommitOutcome> context;
  private OpenInvoices openInvoices;
  private FilteredStore<Bytes> stored;
  private RecentRows.Store readInvoices;
  private KeyValueStore<String, byte[]> sales;
  private KeyValueStore<String, byte[]> ranks;
  private ServedStores.Task served;

  /**
   * @param stores is told of those that this fills
   */
  EmitInvoices(InvoiceRanking ranking, ServedStores stores) {
    this.ranking = ranking;
    this.stores = stores;
  }

  @Override
  public void init(FixedKeyProcessorContext<Bytes, CommitOutcome> context) {
    this.context = context;
    this.openInvoices = context.getStateStore(StoreNames.OPEN_INVOICES);
    KeyValueStore<Bytes, byte[]> invoices = context.getStateStore(StoreNames.INVOICES);
    this.stored = new FilteredStore<>(invoices, openInvoices.storedKeys());
    this.sales = context.getStateStore(StoreNames.SALES);
    this.ranks = context.getStateStore(StoreNames.INVOICE_RANKS);
    this.served = stores.open(context, StoreNames.SALES, StoreNames.INVOICE_RANKS);
    this.readInvoices = served.cache(StoreNames.INVOICES, invoices);
  }

  @Override
  public void close() {
    served.close();
  }

  @Override
  public void process(FixedKeyRecord<Bytes, LineOutcome.Dirty> mark) {
    OpenInvoice invoice = openInvoices.takeDirty(mark.key());
    WrittenInvoice written = writer.write(mark.key().get(), invoice);
    stored.put(mark.key(), written.state());
    readInvoices.changed(mark.key());
    rank(new String(mark.key().get(), US_ASCII), invoice.publishedTotal(), written.total());
    CommitOutcome emitted = new CommitOutcome.Emitted(written, invoice.published());
    send(mark, emitted, TO_DOCUMENTS);
    send(mark, emitted, TO_HISTORIES);
    purchases(mark.key().get(), invoice, written)
        .forEach(
            (customerId, change) ->
                send(mark, new CommitOutcome.Bought(customerId, change), TO_CUSTOMERS));
    openInvoices
        .soldLines()
        .drain(
            (message, bucket) -> send(mark, new CommitOutcome.Sold(bucket, message), TO_PRODUCTS));
    openInvoices.sales().drain(this::add);
  }

  private void rank(String invoiceNo, Optional<InvoiceTotal> before, InvoiceTotal now) {
    if (before.equals(Optional.of(now))) {
      return;
    }
    // First the new ones: a reader meanwhile sees it twice rather than not at all.
    List<String> keys = ranking.keys(invoiceNo, now);
    keys.forEach(key -> ranks.put(key, NOTHING));
    before.stream()
        .flatMap(old -> ranking.keys(invoiceNo, old).stream())
        .filter(key -> !keys.contains(key))
        .forEach(ranks::delete);
  }

  /** What changes for the customer, or for two if the invoice has moved. */
  private static Map<String, SalesFigures> purchases(
      byte[] invoiceNo, OpenInvoice invoice, WrittenInvoice written) {
    Map<String, SalesFigures> changes = new HashMap<>();
    invoice
        .published()
        .ifPresent(
            key ->
                changes.put(
                    key.customerId(),
                    SalesFigures.of(invoiceNo, invoice.publishedTotal().orElseThrow()).negated()));
    written
        .key()
        .ifPresent(
            key ->
                changes.merge(
                    key.customerId(),
                    SalesFigures.of(invoiceNo, written.total()),
                    SalesFigures::plus));
    changes.values().removeIf(SalesFigures.NONE::equals);
    return changes;
  }

  private void add(String period, SalesFigures change) {
    byte[] before = sales.get(period);
    SalesFigures now = before == null ? change : SalesFigures.of(before).plus(change);
    sales.put(period, now.isEmpty() ? null : now.toBytes());
  }

  private void send(
      FixedKeyRecord<Bytes, LineOutcome.Dirty> mark, CommitOutcome outcome, String child) {
    context.forward(mark.withValue(outcome).withHeaders(new RecordHeaders()), child);
  }
}
