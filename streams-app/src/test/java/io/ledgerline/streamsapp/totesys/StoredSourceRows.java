package io.ledgerline.streamsapp.totesys;

import io.ledgerline.streamsapp.totesys.row.Row;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Rows on the heap, searched one by one. */
public final class StoredSourceRows implements SourceRows {
  private final TreeMap<RowKey, Row> rows =
      new TreeMap<>(Comparator.comparing(RowKey::table).thenComparing(RowKey::id));
  private final Map<RowKey, Row> last = new HashMap<>();

  /** Puts a row in the place of its former self, which is returned; null if there was none. */
  public Row put(Row row) {
    last.put(row.key(), row);
    return rows.put(row.key(), row);
  }

  /** Takes a row out, and returns it; null if there was none. */
  public Row remove(RowKey key) {
    return rows.remove(key);
  }

  @Override
  public Row find(RowKey key) {
    return rows.get(key);
  }

  @Override
  public Row findLast(RowKey key) {
    return last.get(key);
  }

  @Override
  public void forEachReferring(RowKey to, Consumer<RowKey> action) {
    for (Row row : rows.values()) {
      if (row.references().contains(to)) {
        action.accept(row.key());
      }
    }
  }

  @Override
  public RowKey firstReferring(RowKey to, Table from) {
    return rows.values().stream()
        .filter(row -> row.key().table() == from && row.references().contains(to))
        .map(Row::key)
        .findFirst()
        .orElse(null);
  }
}
