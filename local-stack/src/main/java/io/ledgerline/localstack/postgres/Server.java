package io.ledgerline.localstack.postgres;

import io.ledgerline.totesyssimulator.Login;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Where a PostgreSQL listens. */
public record Server(String host, int port) {
  private static final String TIMEOUT_SECONDS = "2";

  /** The database that every cluster has. */
  public static final String MAINTENANCE = "postgres";

  public String url(String database) {
    return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
  }

  /** Gives up after seconds when nobody answers. */
  public Connection connect(String database, Login login) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", login.user());
    properties.setProperty("password", login.password());
    properties.setProperty("connectTimeout", TIMEOUT_SECONDS);
    properties.setProperty("loginTimeout", TIMEOUT_SECONDS);
    return DriverManager.getConnection(url(database), properties);
  }

  /** Whether it lets the user in and answers. */
  public boolean answers(Login login) {
    try (Connection connection = connect(MAINTENANCE, login)) {
      return connection.isValid(Integer.parseInt(TIMEOUT_SECONDS));
    } catch (SQLException e) {
      return false;
    }
  }
}
