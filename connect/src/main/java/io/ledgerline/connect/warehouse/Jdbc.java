package io.ledgerline.connect.warehouse;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Opens connections and runs single statements. */
final class Jdbc {
  /**
   * Opens a connection without autocommit. Asks the driver itself: the JVM's list of drivers does
   * not see into a plugin's folder.
   *
   * @param more driver properties beside user and password
   */
  static Connection connect(Driver driver, WarehouseSettings settings, Properties more)
      throws SQLException {
    more.setProperty("user", settings.user());
    more.setProperty("password", settings.password().value());
    Connection connection = driver.connect(settings.url(), more);
    if (connection == null) {
      throw new SQLException("The driver does not know such a connection.url", "08001");
    }
    connection.setAutoCommit(false);
    return connection;
  }

  static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      var unused = statement.execute(sql);
    }
  }

  private Jdbc() {}
}
