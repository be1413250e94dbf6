package io.ledgerline.streamsapp;

import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** A store behind a filter that answers most look-ups of new keys. */
final class FilteredStore<K> {
  private final KeyValueStore<K, byte[]> store;
  private final KeyFilter keys;

  /**
   * @param keys of the store's task; fitted to what the store holds now
   */
  FilteredStore(KeyValueStore<K, byte[]> store, KeyFilter keys) {
    this.store = store;
    this.keys = keys;
    try (KeyValueIterator<K, byte[]> all = store.all()) {
      if (all.hasNext()) {
        keys.addAll();
      }
    }
  }

  /** The value as it was put; null if there is none. */
  byte[] get(K key) {
    return keys.mayContain(key) ? store.get(key) : null;
  }

  void put(K key, byte[] value) {
    keys.add(key);
    store.put(key, value);
  }

  /** Together, which costs RocksDB a fraction of one by one. */
  void putAll(List<KeyValue<K, byte[]>> entries) {
    entries.forEach(entry -> keys.add(entry.key));
    store.putAll(entries);
  }
}
