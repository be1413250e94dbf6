package io.ledgerline.localstack.it.star;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Somewhere the rows of the star schemas were delivered to. */
public interface StarRows {
  /** What it is, for people. */
  String place();

  /** Every row of a table, as PostgreSQL prints it, by column; the key comes first. */
  List<Map<String, String>> rows(String table) throws Exception;

  /** The last row of each key. */
  default Map<String, Map<String, String>> latest(String table) throws Exception {
    Map<String, Map<String, String>> latest = new LinkedHashMap<>();
    for (Map<String, String> row : rows(table)) {
      latest.put(row.values().iterator().next(), row);
    }
    return latest;
  }
}
