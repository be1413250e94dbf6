package io.ledgerline.localstack.it.analytics;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerline.localstack.it.ApiClient;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the service answers in lists, page by page, in rows as SQL's are. */
final class ServedRows {
  private static final Set<String> AMOUNTS =
      Set.of("sales", "cancellations", "adjustments", "net", "netPerInvoice", "revenue", "total");

  private final ApiClient api;

  ServedRows(ApiClient api) {
    this.api = api;
  }

  /**
   * @param path with a query, to which a cursor is added
   * @param columns that are looked at
   */
  List<Map<String, String>> rows(String path, Set<String> columns)
      throws IOException, InterruptedException {
    List<Map<String, String>> rows = new ArrayList<>();
    String cursor = "";
    while (true) {
      ApiClient.Response page = api.get(path + cursor);
      if (page.status() != 200) {
        throw new IOException(path + ": " + page.status() + " " + page.body());
      }
      page.body().get("items").forEach(item -> rows.add(row(item, columns)));
      if (page.body().get("cursor").isNull()) {
        return normalised(rows);
      }
      cursor = "&cursor=" + page.body().get("cursor").asText();
    }
  }

  /** Amounts without zeros at the end. */
  static List<Map<String, String>> normalised(List<Map<String, String>> rows) {
    for (Map<String, String> row : rows) {
      row.replaceAll(
          (column, value) ->
              AMOUNTS.contains(column)
                  ? new BigDecimal(value).stripTrailingZeros().toPlainString()
                  : value);
    }
    return rows;
  }

  private static Map<String, String> row(JsonNode item, Set<String> columns) {
    Map<String, String> row = new LinkedHashMap<>();
    for (String column : columns) {
      JsonNode value = item.required(column);
      row.put(column, value.isNull() ? null : value.asText());
    }
    return row;
  }
}
