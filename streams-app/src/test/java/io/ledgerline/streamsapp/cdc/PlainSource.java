package io.ledgerline.streamsapp.cdc;

import io.ledgerline.streamsapp.totesys.Source;
import io.ledgerline.streamsapp.totesys.Table;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** The source's rows as plain maps, and which of them refers to which by a search over all. */
final class PlainSource {
  private final Map<Table, TreeMap<Integer, Map<String, Object>>> tables =
      new EnumMap<>(Table.class);

  PlainSource() {
    for (Table table : Table.values()) {
      tables.put(table, new TreeMap<>());
    }
  }

  /** The rows of a table by their keys, rising. */
  Map<Integer, Map<String, Object>> rows(Table table) {
    return tables.get(table);
  }

  /** Null if there is none. */
  Map<String, Object> row(Table table, Object id) {
    return tables.get(table).get((Integer) id);
  }

  /** The first row, by its key, that has a value in a column; null if none has. */
  Map<String, Object> firstWith(Table table, String column, Object value) {
    return rows(table).values().stream()
        .filter(row -> value.equals(row.get(column)))
        .findFirst()
        .orElse(null);
  }

  /** What is done to the rows of a table, told to whoever keeps count of it. */
  interface Listener {
    /**
     * @param before null for an insert
     * @param after null for a deletion
     */
    void changed(
        Table table, int id, Map<String, Object> before, Map<String, Object> after, Source source);
  }

  /**
   * @param after null for a deletion
   */
  void change(Table table, int id, Map<String, Object> after, Source source, Listener listener) {
    Map<String, Object> before =
        after == null ? rows(table).remove(id) : rows(table).put(id, after);
    if (before != null || after != null) {
      listener.changed(table, id, before, after, source);
    }
  }
}
