package io.ledgerline.reconcile.place;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;

/**
 * A database and who reads it.
 *
 * @param url jdbc:postgresql://… or jdbc:redshift://…
 */
public record Jdbc(String url, String user, String password) {
  private static final int FETCH = 2_000;

  /** One view of all tables, that nobody's changes move. */
  Connection snapshot() throws SQLException {
    Properties login = new Properties();
    login.setProperty("user", user);
    login.setProperty("password", password);
    Connection connection = DriverManager.getConnection(url, login);
    connection.setAutoCommit(false);
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    return connection;
  }

  /** Each row by column, as the database prints it, a few thousand at a time. */
  static void rows(Connection connection, String sql, Consumer<Map<String, String>> taker)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(FETCH);
      try (ResultSet rows = statement.executeQuery(sql)) {
        ResultSetMetaData meta = rows.getMetaData();
        while (rows.next()) {
          Map<String, String> row = new LinkedHashMap<>();
          for (int column = 1; column <= meta.getColumnCount(); column++) {
            row.put(meta.getColumnLabel(column), rows.getString(column));
          }
          taker.accept(row);
        }
      }
    }
  }

  @Override
  public String toString() {
    return url;
  }
}
