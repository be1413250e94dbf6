package io.ledgerline.localstack.it.sink.warehouse;

import io.ledgerline.localstack.it.RetailFold;
import io.ledgerline.localstack.it.Sql;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * Asks of the lines as they were sent, in SQL that shares nothing with the warehouse's, what its
 * tables and views should say. The lines lie in temporary tables of the warehouse's own database.
 */
public final class RetailOracle {
  private static final int SHOWN = 3;
  private static final String FACTS = "fact_invoice_line";

  private final Connection warehouse;

  /**
   * @param fold of every line that was sent
   */
  public RetailOracle(Connection warehouse, RetailFold fold) throws SQLException, IOException {
    this.warehouse = warehouse;
    Sql.execute(warehouse, Sql.file(RetailOracle.class, "tables.sql"));
    var unused =
        warehouse
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("COPY retail_version FROM STDIN", new StringReader(copied(fold)));
    Sql.execute(warehouse, Sql.file(RetailOracle.class, "lines.sql"));
  }

  /** What differs, named and with the first few rows; nothing if all is equal. */
  public List<String> differences() throws SQLException {
    return differences(subject -> true);
  }

  /**
   * @param subjects the only tables and views to look into
   */
  public List<String> differences(Predicate<String> subjects) throws SQLException {
    List<String> differences = new ArrayList<>();
    for (Map.Entry<String, String> query : Sql.named(RetailOracle.class, "retail.sql").entrySet()) {
      if (!subjects.test(query.getKey())) {
        continue;
      }
      String columns = columns(query.getValue());
      String actual = "SELECT " + columns + " FROM warehouse." + query.getKey();
      if (query.getKey().startsWith("dim_")) {
        actual += " WHERE NOT deleted";
      }
      compare(query.getKey(), "missing", query.getValue(), actual, differences);
      compare(query.getKey(), "too many", actual, query.getValue(), differences);
    }
    return differences;
  }

  /** What differs in the facts of the invoices whose numbers end so. */
  public List<String> factDifferences(String suffix) throws SQLException {
    String wanted = Sql.named(RetailOracle.class, "retail.sql").get(FACTS);
    String actual =
        "SELECT %s FROM warehouse.%s WHERE invoice_no LIKE '%%%s'"
            .formatted(columns(wanted), FACTS, suffix);
    List<String> differences = new ArrayList<>();
    compare(FACTS, "missing", wanted, actual, differences);
    compare(FACTS, "too many", actual, wanted, differences);
    return differences;
  }

  private void compare(
      String name, String what, String wanted, String given, List<String> differences)
      throws SQLException {
    String sql =
        "WITH wanted AS (%s), given AS (%s) (SELECT * FROM wanted EXCEPT ALL SELECT * FROM given)"
            .formatted(wanted, given);
    List<Map<String, String>> rows = Sql.rows(warehouse, sql);
    if (!rows.isEmpty()) {
      differences.add(
          "%s: %d rows %s, such as %s"
              .formatted(name, rows.size(), what, rows.stream().limit(SHOWN).toList()));
    }
  }

  private String columns(String query) throws SQLException {
    try (var statement = warehouse.createStatement();
        var result = statement.executeQuery("SELECT * FROM (" + query + ") q LIMIT 0")) {
      List<String> names = new ArrayList<>();
      for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
        names.add(result.getMetaData().getColumnLabel(column));
      }
      return String.join(", ", names);
    }
  }

  private static String copied(RetailFold fold) {
    return fold.versions().stream().map(RetailOracle::row).collect(Collectors.joining());
  }

  private static String row(RetailFold.Version version) {
    RetailFold.Line line = version.line();
    return String.join(
            "\t",
            version.invoiceNo(),
            Integer.toString(version.lineNo()),
            Integer.toString(version.number()),
            escaped(line.stockCode()),
            escaped(line.description()),
            Integer.toString(line.quantity()),
            line.unitPrice().toPlainString(),
            line.issuedAt().toString(),
            escaped(line.customerId()),
            escaped(line.country()))
        + "\n";
  }

  private static String escaped(String text) {
    return text == null ? "\\N" : text.replace("\\", "\\\\").replace("\t", "\\t");
  }
}
