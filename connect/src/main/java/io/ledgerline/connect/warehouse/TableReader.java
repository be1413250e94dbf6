package io.ledgerline.connect.warehouse;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads what the database says about a table. */
final class TableReader {
  private final DatabaseMetaData metadata;

  TableReader(Connection connection) throws SQLException {
    this.metadata = connection.getMetaData();
  }

  /** Without columns if there is no such table. */
  Table read(String schema, String name) throws SQLException {
    return new Table(schema, name, columns(schema, name), key(schema, name));
  }

  private List<Column> columns(String schema, String table) throws SQLException {
    List<Column> columns = new ArrayList<>();
    try (ResultSet rows = metadata.getColumns(null, pattern(schema), pattern(table), null)) {
      while (rows.next()) {
        boolean nullable = rows.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls;
        columns.add(
            new Column(
                rows.getString("COLUMN_NAME"),
                rows.getInt("DATA_TYPE"),
                rows.getString("TYPE_NAME"),
                rows.getInt("COLUMN_SIZE"),
                rows.getInt("DECIMAL_DIGITS"),
                nullable,
                nullable
                    || rows.getString("COLUMN_DEF") != null
                    || "YES".equals(rows.getString("IS_AUTOINCREMENT"))));
      }
    }
    return List.copyOf(columns);
  }

  private List<String> key(String schema, String table) throws SQLException {
    Map<Short, String> columns = new TreeMap<>();
    try (ResultSet rows = metadata.getPrimaryKeys(null, schema, table)) {
      while (rows.next()) {
        columns.put(rows.getShort("KEY_SEQ"), rows.getString("COLUMN_NAME"));
      }
    }
    return List.copyOf(columns.values());
  }

  /** Names are patterns to JDBC, and an underscore is any character. */
  private String pattern(String name) throws SQLException {
    String escape = metadata.getSearchStringEscape();
    return name.replace(escape, escape + escape)
        .replace("_", escape + "_")
        .replace("%", escape + "%");
  }
}
