package io.ledgerline.streamsapp.cdc;

import io.ledgerline.streamsapp.totesys.Source;
import io.ledgerline.streamsapp.totesys.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The history of every fact's row: a list of versions for each id, equal neighbours left out. */
final class FactFold implements PlainSource.Listener {
  private final Map<Table, TreeMap<Integer, List<Map<String, Object>>>> versions =
      new EnumMap<>(Table.class);

  FactFold() {
    versions.put(Table.SALES_ORDER, new TreeMap<>());
    versions.put(Table.PURCHASE_ORDER, new TreeMap<>());
    versions.put(Table.PAYMENT, new TreeMap<>());
  }

  /** The versions of each row that there ever was, by its id. */
  Map<Integer, List<Map<String, Object>>> of(Table table) {
    return versions.get(table);
  }

  @Override
  public void changed(
      Table table, int id, Map<String, Object> before, Map<String, Object> after, Source source) {
    if (!versions.containsKey(table)) {
      return;
    }
    if (before != null && after != null && columns(table, before).equals(columns(table, after))) {
      return;
    }
    List<Map<String, Object>> history = of(table).computeIfAbsent(id, unknown -> new ArrayList<>());
    int version = history.size() + 1;
    Map<String, Object> fact = columns(table, after == null ? before : after);
    fact.put(table.tableName().replace("_order", "") + "_record_id", id * 1_048_576L + version);
    fact.put("version", version);
    fact.put("operation", before == null ? "INSERT" : after == null ? "DELETE" : "UPDATE");
    fact.put("source_lsn", source.lsn());
    Instant recordedAt = source.committedAt();
    for (Map<String, Object> earlier : history) {
      Instant other = (Instant) earlier.get("recorded_at");
      recordedAt = other.isAfter(recordedAt) ? other : recordedAt;
    }
    fact.put("recorded_at", recordedAt);
    history.add(fact);
  }

  private static Map<String, Object> columns(Table table, Map<String, Object> row) {
    Map<String, Object> fact = new HashMap<>();
    row.forEach(
        (column, value) -> {
          if (value instanceof Instant instant) {
            String name = column.replace("_at", "");
            fact.put(name + "_date", LocalDate.ofInstant(instant, ZoneOffset.UTC));
            fact.put(name + "_time", LocalTime.ofInstant(instant, ZoneOffset.UTC));
          } else if (column.endsWith("_date")) {
            fact.put(column, LocalDate.parse((String) value));
          } else if (table == Table.SALES_ORDER && column.equals("staff_id")) {
            fact.put("sales_staff_id", value);
          } else if (!column.endsWith("_ac_number")) {
            fact.put(column, value);
          }
        });
    return fact;
  }
}
