package io.ledgerline.localstack.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the service answers of sales, page by page, in rows as SQL's are. */
public final class ServedSales {
  public static final List<String> PERIODS = List.of("hour", "day", "month", "year");

  private static final Set<String> AMOUNTS =
      Set.of("sales", "cancellations", "adjustments", "net");

  /**
   * @param period one of {@link #PERIODS}
   */
  public static List<Map<String, String>> by(String period, ApiClient api)
      throws IOException, InterruptedException {
    List<Map<String, String>> rows = new ArrayList<>();
    String path = "/v1/analytics/sales?limit=400&by=" + period;
    String cursor = "";
    while (true) {
      ApiClient.Response page = api.get(path + cursor);
      if (page.status() != 200) {
        throw new IOException(page.status() + " " + page.body());
      }
      page.body().get("items").forEach(item -> rows.add(row(item)));
      if (page.body().get("cursor").isNull()) {
        return normalised(rows);
      }
      cursor = "&cursor=" + page.body().get("cursor").asText();
    }
  }

  /** Amounts without zeros at the end. */
  public static List<Map<String, String>> normalised(List<Map<String, String>> rows) {
    for (Map<String, String> row : rows) {
      row.replaceAll(
          (column, value) ->
              AMOUNTS.contains(column)
                  ? new BigDecimal(value).stripTrailingZeros().toPlainString()
                  : value);
    }
    return rows;
  }

  private static Map<String, String> row(JsonNode item) {
    Map<String, String> row = new LinkedHashMap<>();
    item.properties().forEach(field -> row.put(field.getKey(), field.getValue().asText()));
    return row;
  }

  private ServedSales() {}
}
