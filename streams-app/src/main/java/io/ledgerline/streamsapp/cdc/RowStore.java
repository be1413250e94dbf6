package io.ledgerline.streamsapp.cdc;

import io.ledgerline.streamsapp.totesys.RowKey;
import io.ledgerline.streamsapp.totesys.SourceRows;
import io.ledgerline.streamsapp.totesys.StoredRow;
import io.ledgerline.streamsapp.totesys.StoredRowCodec;
import io.ledgerline.streamsapp.totesys.Table;
import io.ledgerline.streamsapp.totesys.row.Row;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The source's rows in a store, and in another one who refers to whom. */
final class RowStore implements SourceRows {
  private final KeyValueStore<String, byte[]> rows;
  private final References references;
  private final HeldRows held;

  RowStore(
      KeyValueStore<String, byte[]> rows, KeyValueStore<String, byte[]> references, HeldRows held) {
    this.rows = rows;
    this.references = new References(references, held.storedReferences());
    this.held = held;
    try (KeyValueIterator<String, byte[]> all = rows.all()) {
      if (all.hasNext()) {
        held.storedKeys().addAll();
        held.storedReferences().addAll();
      }
    }
  }

  StoredRow stored(RowKey key) {
    StoredRow stored = held.get(key);
    if (stored == null) {
      String text = key.text();
      byte[] bytes = held.storedKeys().mayContain(text) ? rows.get(text) : null;
      stored = bytes == null ? StoredRow.UNKNOWN : StoredRowCodec.decode(key.table(), bytes);
      held.put(key, stored);
    }
    return stored;
  }

  void put(RowKey key, StoredRow before, StoredRow after) {
    held.put(key, after);
    String text = key.text();
    held.storedKeys().add(text);
    rows.put(text, StoredRowCodec.encode(after));
    Set<RowKey> former = references(before);
    Set<RowKey> now = references(after);
    for (RowKey to : former) {
      if (!now.contains(to)) {
        references.remove(to, key);
      }
    }
    for (RowKey to : now) {
      if (!former.contains(to)) {
        references.add(to, key);
      }
    }
  }

  /** Calls for each row of a table, deleted ones included; the call may put that row. */
  void forEach(Table table, BiConsumer<RowKey, StoredRow> action) {
    try (KeyValueIterator<String, byte[]> all =
        rows.prefixScan(RowKey.prefix(table), new StringSerializer())) {
      while (all.hasNext()) {
        KeyValue<String, byte[]> row = all.next();
        action.accept(RowKey.parse(row.key), StoredRowCodec.decode(table, row.value));
      }
    }
  }

  @Override
  public Row find(RowKey key) {
    return stored(key).row();
  }

  @Override
  public Row findLast(RowKey key) {
    return stored(key).last();
  }

  @Override
  public void forEachReferring(RowKey to, Consumer<RowKey> action) {
    references.forEach(to, action);
  }

  @Override
  public RowKey firstReferring(RowKey to, Table from) {
    return references.first(to, from);
  }

  private static Set<RowKey> references(StoredRow stored) {
    return stored.isLive() ? new HashSet<>(stored.row().references()) : Set.of();
  }
}
