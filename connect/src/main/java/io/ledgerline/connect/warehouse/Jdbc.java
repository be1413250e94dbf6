package io.ledgerline.connect.warehouse;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/** Opens connections and runs single statements. */
final class Jdbc {
  /**
   * Opens a connection without autocommit. Asks the driver itself: the JVM's list of drivers does
   * not see into a plugin's folder.
   *
   * @param statementMs how long the server lets a statement run: only a lost one is silent longer
   * @param sessionSettings statements that are run and committed at once
   */
  static Connection connect(
      Driver driver, WarehouseSettings settings, long statementMs, List<String> sessionSettings)
      throws SQLException {
    Connection connection = driver.connect(settings.url(), properties(settings, statementMs));
    if (connection == null) {
      throw new SQLException("The driver does not know such a connection.url", "08001");
    }
    try {
      connection.setAutoCommit(false);
      for (String setting : sessionSettings) {
        run(connection, setting);
      }
      connection.commit();
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Both drivers know them: Redshift's has come from PostgreSQL's. */
  private static Properties properties(WarehouseSettings settings, long statementMs) {
    Properties properties = new Properties();
    properties.setProperty("user", settings.user());
    properties.setProperty("password", settings.password().value());
    properties.setProperty("ApplicationName", settings.connector());
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("loginTimeout", "20");
    properties.setProperty("socketTimeout", Long.toString(statementMs / 1_000 + 30));
    properties.setProperty("tcpKeepAlive", "true");
    return properties;
  }

  static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      var unused = statement.execute(sql);
    }
  }

  private Jdbc() {}
}
