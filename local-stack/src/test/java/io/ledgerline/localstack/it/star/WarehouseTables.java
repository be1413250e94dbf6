package io.ledgerline.localstack.it.star;

import io.ledgerline.localstack.endpoints.Database;
import io.ledgerline.localstack.it.Sql;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The warehouse's tables, as any login with the right to read finds them. */
public final class WarehouseTables implements StarRows {
  private final Database warehouse;

  public WarehouseTables(Database warehouse) {
    this.warehouse = warehouse;
  }

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(warehouse.url(), warehouse.user(), warehouse.password());
  }

  @Override
  public String place() {
    return "the warehouse";
  }

  @Override
  public List<Map<String, String>> rows(String table) throws SQLException {
    try (Connection connection = connect()) {
      List<Map<String, String>> columns =
          Sql.rows(
              connection,
              "SELECT column_name, data_type FROM information_schema.columns"
                  + " WHERE table_schema = 'warehouse' AND table_name = '"
                  + table
                  + "' ORDER BY ordinal_position");
      String selected =
          columns.stream()
              .map(column -> text(column.get("column_name"), column.get("data_type")))
              .collect(Collectors.joining(", "));
      return Sql.rows(
          connection, "SELECT " + selected + " FROM warehouse." + table + " ORDER BY 1");
    }
  }

  /** Instants as Java prints them: all others are as PostgreSQL has them. */
  private static String text(String column, String type) {
    return type.startsWith("timestamp")
        ? "regexp_replace(to_char(%s, 'YYYY-MM-DD\"T\"HH24:MI:SS.US'), '\\.?(000)*$', '') || 'Z' AS %s"
            .formatted(column, column)
        : column + "::text AS " + column;
  }
}
