package io.ledgerline.streamsapp;

import io.ledgerline.streamsapp.invoice.LineChange;
import io.ledgerline.streamsapp.invoice.OpenInvoice;
import io.ledgerline.streamsapp.retail.ProductLineBatches;
import io.ledgerline.streamsapp.sales.InvoiceHours;
import io.ledgerline.streamsapp.sales.SalesChanges;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;

/**
 * The invoices of one task that are on the heap: those with lines that are not yet written, which
 * the next commit writes, and some that were only looked at.
 */
final class OpenInvoices extends HeapStore {
  private final KeyFilter storedKeys = new KeyFilter();
  private final long maxCleanBytes;
  private final Map<Bytes, OpenInvoice> dirty = new HashMap<>();
  private final LinkedHashMap<Bytes, OpenInvoice> clean = new LinkedHashMap<>(16, 0.75f, true);
  private final ProductLineBatches soldLines = new ProductLineBatches();
  private final Map<Bytes, InvoiceHours> hours = new HashMap<>();
  private final SalesChanges sales;
  private long dirtyBytes;
  private long cleanBytes;

  /**
   * @param maxCleanBytes heap for invoices that were only looked at
   * @param businessZone whose hours and days sales are counted by
   */
  OpenInvoices(String name, long maxCleanBytes, ZoneId businessZone) {
    super(name);
    this.maxCleanBytes = maxCleanBytes;
    this.sales = new SalesChanges(businessZone);
  }

  /** Of the invoices that the task has stored. */
  KeyFilter storedKeys() {
    return storedKeys;
  }

  /** What changed lines tell of products, for the next commit. */
  ProductLineBatches soldLines() {
    return soldLines;
  }

  /** What changed lines change of sales, for the next commit. */
  SalesChanges sales() {
    return sales;
  }

  /** Counts a change of an invoice, which has it already, among the sales. */
  void sell(Bytes invoiceNo, OpenInvoice invoice, LineChange change) {
    hours.compute(invoiceNo, (key, known) -> sales.take(invoiceNo.get(), change, invoice, known));
  }

  OpenInvoice dirty(Bytes invoiceNo) {
    return dirty.get(invoiceNo);
  }

  OpenInvoice clean(Bytes invoiceNo) {
    return clean.get(invoiceNo);
  }

  void putClean(Bytes invoiceNo, OpenInvoice invoice) {
    clean.put(invoiceNo, invoice);
    cleanBytes += invoice.heldBytes();
    Iterator<OpenInvoice> eldest = clean.values().iterator();
    while (cleanBytes > maxCleanBytes && clean.size() > 1) {
      cleanBytes -= eldest.next().heldBytes();
      eldest.remove();
    }
  }

  /** Notes that the invoice has changed; its bytes before that, if it was clean, count no more. */
  void putDirty(Bytes invoiceNo, OpenInvoice invoice, long bytesBefore) {
    if (clean.remove(invoiceNo) != null) {
      cleanBytes -= bytesBefore;
    }
    dirty.put(invoiceNo, invoice);
    dirtyBytes += invoice.heldBytes();
  }

  void grown(long bytes) {
    dirtyBytes += bytes;
  }

  /** Takes an invoice out to be written. */
  OpenInvoice takeDirty(Bytes invoiceNo) {
    OpenInvoice invoice = dirty.remove(invoiceNo);
    hours.remove(invoiceNo);
    dirtyBytes -= invoice.heldBytes();
    return invoice;
  }

  /** Heap of what the next commit writes. */
  long dirtyBytes() {
    return dirtyBytes + soldLines.bytes() + sales.bytes();
  }

  @Override
  public void clear() {
    dirty.clear();
    clean.clear();
    storedKeys.clear();
    soldLines.clear();
    hours.clear();
    sales.clear();
    dirtyBytes = 0;
    cleanBytes = 0;
  }
}
