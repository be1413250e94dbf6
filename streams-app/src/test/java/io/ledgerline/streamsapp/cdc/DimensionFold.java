package io.ledgerline.streamsapp.cdc;

import io.ledgerline.schemas.topics.StarTopics;
import io.ledgerline.schemas.topics.Topic;
import io.ledgerline.streamsapp.totesys.Table;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Dimensions joined anew after each change; what is there no more stays and is marked. */
final class DimensionFold {
  static final Map<Table, Topic> TOPICS =
      new LinkedHashMap<>(
          Map.of(
              Table.ADDRESS, StarTopics.DIM_LOCATION,
              Table.COUNTERPARTY, StarTopics.DIM_COUNTERPARTY,
              Table.CURRENCY, StarTopics.DIM_CURRENCY,
              Table.DESIGN, StarTopics.DIM_DESIGN,
              Table.STAFF, StarTopics.DIM_STAFF,
              Table.PAYMENT_TYPE, StarTopics.DIM_PAYMENT_TYPE,
              Table.TRANSACTION, StarTopics.DIM_TRANSACTION));

  private final PlainSource source;
  private final Map<Table, Map<String, Map<String, Object>>> dimensions = new HashMap<>();

  DimensionFold(PlainSource source) {
    this.source = source;
    TOPICS.keySet().forEach(table -> dimensions.put(table, new TreeMap<>()));
  }

  /** The rows of the dimension that a table is the base of, by their keys. */
  Map<String, Map<String, Object>> of(Table table) {
    return dimensions.get(table);
  }

  /** Takes in what the source is now. */
  void refresh() {
    dimensions.forEach(
        (table, rows) -> {
          rows.values().forEach(row -> row.put("deleted", true));
          source
              .rows(table)
              .forEach(
                  (id, row) -> {
                    Map<String, Object> now = dimension(table, row);
                    if (now != null) {
                      now.keySet().removeAll(Set.of("created_at", "last_updated"));
                      now.put("deleted", false);
                      rows.put(id.toString(), now);
                    }
                  });
        });
  }

  /** Null if the other half is not there. */
  private Map<String, Object> dimension(Table table, Map<String, Object> row) {
    Map<String, Object> dimension = new HashMap<>(row);
    switch (table) {
      case ADDRESS -> dimension.put("location_id", dimension.remove("address_id"));
      case CURRENCY -> {
        String code = (String) row.get("currency_code");
        dimension.put(
            "currency_name",
            code.equals("GBP") ? "Pound Sterling" : code.equals("USD") ? "US Dollar" : code);
      }
      case STAFF -> {
        Map<String, Object> department =
            source.row(Table.DEPARTMENT, dimension.remove("department_id"));
        if (department == null) {
          return null;
        }
        dimension.put("department_name", department.get("department_name"));
        dimension.put("location", department.get("location"));
      }
      case COUNTERPARTY -> {
        Map<String, Object> legal = source.row(Table.ADDRESS, dimension.remove("legal_address_id"));
        if (legal == null) {
          return null;
        }
        dimension.keySet().retainAll(Set.of("counterparty_id", "counterparty_legal_name"));
        legal.forEach((column, value) -> dimension.put("counterparty_legal_" + column, value));
        dimension.put(
            "counterparty_legal_phone_number", dimension.remove("counterparty_legal_phone"));
        dimension
            .keySet()
            .removeAll(
                Set.of(
                    "counterparty_legal_address_id",
                    "counterparty_legal_created_at",
                    "counterparty_legal_last_updated"));
      }
      default -> {}
    }
    return dimension;
  }
}
