package io.ledgerline.reconcile.scratch;

import io.ledgerline.reconcile.value.RowSink;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Folds invoice lines by SQL: the last one of each (invoice, line) counts. */
public final class LineFold {
  private static final List<String> COLUMNS =
      List.of(
          "invoice_no",
          "line_no",
          "invoice_kind",
          "stock_code",
          "customer_id",
          "country",
          "invoice_date",
          "invoice_time",
          "quantity",
          "unit_price",
          "line_amount");

  private static final String LAST =
      """
      SELECT * FROM lines
      QUALIFY row_number() OVER (PARTITION BY invoice_no, line_no ORDER BY ord DESC) = 1""";

  private final Scratch scratch;
  private DuckDBAppender appender;
  private long count;

  public LineFold(Scratch scratch) {
    this.scratch = scratch;
  }

  /** Forgets all lines. */
  public void begin() throws SQLException {
    try (Statement statement = scratch.connection().createStatement()) {
      boolean unused =
          statement.execute(
              "CREATE OR REPLACE TABLE lines (%s VARCHAR, ord BIGINT)"
                  .formatted(String.join(" VARCHAR, ", COLUMNS)));
    }
    appender = scratch.connection().unwrap(DuckDBConnection.class).createAppender("main", "lines");
    count = 0;
  }

  /**
   * @param line by column, as text
   */
  public void add(Map<String, String> line) {
    try {
      appender.beginRow();
      for (String column : COLUMNS) {
        appender.append(line.get(column));
      }
      appender.append(count++).endRow();
    } catch (SQLException e) {
      throw new IllegalStateException("The scratch database takes no line: " + e.getMessage(), e);
    }
  }

  /** Hands over the last line of each key. */
  public void lines(RowSink rows, Function<Map<String, String>, String> content)
      throws SQLException {
    ask(
        LAST,
        row -> {
          Map<String, String> line = new LinkedHashMap<>();
          for (String column : COLUMNS) {
            line.put(column, row.getString(column));
          }
          rows.add(line.get("invoice_no") + "#" + line.get("line_no"), content.apply(line));
        });
  }

  /** Hands over each invoice's sums. */
  public void totals(RowSink rows) throws SQLException {
    ask(
        """
        SELECT invoice_no, count(*) AS lines, sum(quantity::BIGINT)::VARCHAR AS units,
               sum(line_amount::DECIMAL(38, 4)) AS total
        FROM (%s) GROUP BY invoice_no"""
            .formatted(LAST),
        row ->
            rows.add(
                row.getString("invoice_no"),
                "%s lines, %s units, %s"
                    .formatted(
                        row.getString("lines"),
                        row.getString("units"),
                        row.getBigDecimal("total").stripTrailingZeros().toPlainString())));
  }

  @FunctionalInterface
  private interface Taker {
    void take(ResultSet row) throws SQLException;
  }

  private void ask(String sql, Taker taker) throws SQLException {
    appender.close();
    try (Statement statement = scratch.connection().createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        taker.take(rows);
      }
    }
  }
}
