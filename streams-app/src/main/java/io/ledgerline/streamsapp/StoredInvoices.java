package io.ledgerline.streamsapp;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The store of invoices behind a filter that answers most look-ups of new ones. */
final class StoredInvoices {
  private final KeyValueStore<Bytes, byte[]> store;
  private final KeyFilter keys;

  /**
   * @param keys of the store's task; fitted to what the store holds now
   */
  StoredInvoices(KeyValueStore<Bytes, byte[]> store, KeyFilter keys) {
    this.store = store;
    this.keys = keys;
    try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
      if (all.hasNext()) {
        keys.addAll();
      }
    }
  }

  /** The state as it was put; null if there is none. */
  byte[] get(Bytes invoiceNo) {
    return keys.mayContain(invoiceNo) ? store.get(invoiceNo) : null;
  }

  void put(Bytes invoiceNo, byte[] state) {
    keys.add(invoiceNo);
    store.put(invoiceNo, state);
  }
}
