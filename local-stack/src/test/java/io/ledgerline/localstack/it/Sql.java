package io.ledgerline.localstack.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Queries, such as stand in files beside the tests. */
public final class Sql {
  private static final String NAME = "-- name: ";

  /** A file that stands beside a test. */
  public static String file(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The statements of a file, by the names that stand above them. */
  public static Map<String, String> named(Class<?> beside, String file) {
    Map<String, String> statements = new LinkedHashMap<>();
    for (String part : file(beside, file).split(NAME, -1)) {
      int end = part.indexOf('\n');
      if (end > 0) {
        statements.put(part.substring(0, end).strip(), part.substring(end));
      }
    }
    return statements;
  }

  public static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      boolean unused = statement.execute(sql);
    }
  }

  /** Every row as text by the names of its columns; nulls stay. */
  public static List<Map<String, String>> rows(Connection connection, String sql)
      throws SQLException {
    List<Map<String, String>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int column = 1; column <= columns; column++) {
          row.put(result.getMetaData().getColumnLabel(column), result.getString(column));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private Sql() {}
}
