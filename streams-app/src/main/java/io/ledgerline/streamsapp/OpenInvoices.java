package io.ledgerline.streamsapp;

import io.ledgerline.streamsapp.invoice.OpenInvoice;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;

/**
 * The invoices of one task that are on the heap: those with lines that are not yet written, which
 * the next commit writes, and some that were only looked at. A state store without data of its own
 * to keep, so that Kafka Streams gives each task one and both of its processors the same; after any
 * failure it begins empty, as the task's input begins again at the last commit.
 */
final class OpenInvoices implements StateStore {
  private final KeyFilter storedKeys = new KeyFilter();
  private final String name;
  private final long maxCleanBytes;
  private final Map<Bytes, OpenInvoice> dirty = new HashMap<>();
  private final LinkedHashMap<Bytes, OpenInvoice> clean = new LinkedHashMap<>(16, 0.75f, true);
  private long dirtyBytes;
  private long cleanBytes;
  private boolean open;

  /**
   * @param maxCleanBytes heap for invoices that were only looked at
   */
  OpenInvoices(String name, long maxCleanBytes) {
    this.name = name;
    this.maxCleanBytes = maxCleanBytes;
  }

  /** Of the invoices that the task has stored. */
  KeyFilter storedKeys() {
    return storedKeys;
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
    dirtyBytes -= invoice.heldBytes();
    return invoice;
  }

  /** Heap of what the next commit writes. */
  long dirtyBytes() {
    return dirtyBytes;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void init(StateStoreContext context, StateStore root) {
    context.register(root, (key, value) -> {});
    clear();
    open = true;
  }

  @Override
  public void close() {
    clear();
    open = false;
  }

  /** Forgets everything; what the store holds has to be found out again. */
  void clear() {
    dirty.clear();
    clean.clear();
    storedKeys.clear();
    dirtyBytes = 0;
    cleanBytes = 0;
  }

  @Override
  public boolean persistent() {
    return false;
  }

  @Override
  public boolean isOpen() {
    return open;
  }
}
