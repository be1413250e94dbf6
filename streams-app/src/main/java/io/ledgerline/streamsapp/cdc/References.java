package io.ledgerline.streamsapp.cdc;

import io.ledgerline.streamsapp.KeyFilter;
import io.ledgerline.streamsapp.totesys.RowKey;
import io.ledgerline.streamsapp.totesys.Table;
import java.nio.ByteBuffer;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Who refers to whom. Thousands of orders name one currency: they have a note each, found by a
 * scan. But an order has one transaction and that one payment, and is asked for them at every
 * change: these stand in one entry, found by its key. A scan for them would pass all that was
 * deleted near them and that RocksDB has not yet cleared away.
 */
final class References {
  private static final byte[] NOTE = {};

  private final KeyValueStore<String, byte[]> store;
  private final KeyFilter entries;

  /**
   * @param entries keys of the entries that the store may have
   */
  References(KeyValueStore<String, byte[]> store, KeyFilter entries) {
    this.store = store;
    this.entries = entries;
  }

  void add(RowKey to, RowKey from) {
    if (isEntry(to)) {
      SortedSet<Integer> ids = ids(to, from.table());
      if (ids.add(from.id())) {
        put(to.references(from.table()), ids);
      }
    } else {
      store.put(to.referredToBy(from), NOTE);
    }
  }

  void remove(RowKey to, RowKey from) {
    if (isEntry(to)) {
      SortedSet<Integer> ids = ids(to, from.table());
      if (ids.remove(from.id())) {
        put(to.references(from.table()), ids);
      }
    } else {
      byte[] unused = store.delete(to.referredToBy(from));
    }
  }

  void forEach(RowKey to, Consumer<RowKey> action) {
    switch (to.table()) {
      case SALES_ORDER, PURCHASE_ORDER -> forEach(to, Table.TRANSACTION, action);
      case TRANSACTION -> forEach(to, Table.PAYMENT, action);
      case PAYMENT -> {} // Nothing refers to it.
      default -> {
        try (KeyValueIterator<String, byte[]> notes =
            store.prefixScan(to.references(), new StringSerializer())) {
          while (notes.hasNext()) {
            action.accept(RowKey.referring(notes.next().key));
          }
        }
      }
    }
  }

  /** The first row of a table that names an order or a transaction; null if there is none. */
  RowKey first(RowKey to, Table from) {
    SortedSet<Integer> ids = ids(to, from);
    return ids.isEmpty() ? null : new RowKey(from, ids.first());
  }

  private void forEach(RowKey to, Table from, Consumer<RowKey> action) {
    ids(to, from).forEach(id -> action.accept(new RowKey(from, id)));
  }

  private static boolean isEntry(RowKey to) {
    return switch (to.table()) {
      case SALES_ORDER, PURCHASE_ORDER, TRANSACTION -> true;
      default -> false;
    };
  }

  private SortedSet<Integer> ids(RowKey to, Table from) {
    SortedSet<Integer> ids = new TreeSet<>();
    String key = to.references(from);
    byte[] entry = entries.mayContain(key) ? store.get(key) : null;
    if (entry != null) {
      ByteBuffer bytes = ByteBuffer.wrap(entry);
      while (bytes.hasRemaining()) {
        ids.add(bytes.getInt());
      }
    }
    return ids;
  }

  private void put(String key, SortedSet<Integer> ids) {
    ByteBuffer bytes = ByteBuffer.allocate(ids.size() * Integer.BYTES);
    ids.forEach(bytes::putInt);
    entries.add(key);
    store.put(key, ids.isEmpty() ? null : bytes.array());
  }
}
