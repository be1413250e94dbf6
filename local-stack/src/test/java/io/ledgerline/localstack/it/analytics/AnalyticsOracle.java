package io.ledgerline.localstack.it.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.localstack.it.ApiClient;
import io.ledgerline.localstack.it.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks the lines as they were sent, in SQL, what the service answers of sales, products, invoices
 * and customers. Of hours, days and the like those are looked into that have most lines.
 */
public final class AnalyticsOracle {
  /** Lists go over several pages. */
  private static final int PAGE = 200;

  private static final String ALL = "all";
  private static final Map<String, String> PATTERNS = patterns();

  private final Connection connection;
  private final Map<String, String> queries = Sql.named(AnalyticsOracle.class, "analytics.sql");

  /**
   * @param connection that a RetailOracle has put the lines into
   */
  public AnalyticsOracle(Connection connection) {
    this.connection = connection;
  }

  /** Fails if one answer differs. */
  public void shouldEqual(ApiClient api) throws Exception {
    ServedRows served = new ServedRows(api);
    for (Map.Entry<String, String> length : PATTERNS.entrySet()) {
      if (length.getKey().equals(ALL)) {
        equal(served, "products/top?by=units", "products", length, "units");
        equal(served, "products/top?by=revenue", "products", length, "revenue");
      } else {
        equal(served, "sales?by=" + length.getKey(), "sales", length, "");
      }
      if (!length.getKey().equals("day") && !length.getKey().equals(ALL)) {
        equal(served, "products/top?by=units" + at(length), "products", length, "units");
        equal(served, "products/top?by=revenue" + at(length), "products", length, "revenue");
      }
      equal(served, "invoices/highest?" + at(length), "invoices", length, "");
    }
    equal(served, "customers/top?", "customers", Map.entry(ALL, PATTERNS.get(ALL)), "");
  }

  private void equal(
      ServedRows served, String path, String query, Map.Entry<String, String> length, String by)
      throws Exception {
    String sql =
        queries
            .get(query)
            .replace("{pattern}", "'" + length.getValue() + "'")
            .replace("{at}", busiest(length.getValue()))
            .replace("{by}", by);
    List<Map<String, String>> expected = ServedRows.normalised(Sql.rows(connection, sql));
    assertThat(expected).as(path).isNotEmpty();
    assertThat(served.rows("/v1/analytics/" + path + "&limit=" + PAGE, expected.get(0).keySet()))
        .as(path)
        .isEqualTo(expected);
  }

  private String at(Map.Entry<String, String> length) throws SQLException {
    return length.getKey().equals(ALL)
        ? "&period=all"
        : "&period=" + length.getKey() + "&at=" + busiest(length.getValue());
  }

  private String busiest(String pattern) throws SQLException {
    return Sql.rows(
            connection,
            ("SELECT to_char(local_time, '%s') AS at FROM retail_line"
                    + " GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1")
                .formatted(pattern))
        .get(0)
        .get("at");
  }

  /** How PostgreSQL names each length of periods; all time has one name. */
  private static Map<String, String> patterns() {
    Map<String, String> patterns = new LinkedHashMap<>();
    patterns.put("hour", "YYYY-MM-DD\"T\"HH24");
    patterns.put("day", "YYYY-MM-DD");
    patterns.put("month", "YYYY-MM");
    patterns.put("year", "YYYY");
    patterns.put(ALL, "\"all\"");
    return patterns;
  }
}
