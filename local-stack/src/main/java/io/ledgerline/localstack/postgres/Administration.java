package io.ledgerline.localstack.postgres;

import io.ledgerline.totesyssimulator.Login;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/** What a superuser does for a cluster. Doing it again changes nothing but passwords. */
public final class Administration {
  private final Connection superuser;

  /**
   * @param superuser connection that is in no transaction, since databases are made outside of them
   */
  public Administration(Connection superuser) {
    this.superuser = superuser;
  }

  /** The superuser's own database. */
  public void createDatabase(String name) throws SQLException {
    if (!exists("SELECT FROM pg_database WHERE datname = ?", name)) {
      execute("CREATE DATABASE " + quoted(name));
    }
  }

  /** A database that nobody but its owner may use unless the owner says so. */
  public void createDatabase(String name, String owner) throws SQLException {
    createDatabase(name);
    execute("ALTER DATABASE %s OWNER TO %s".formatted(quoted(name), quoted(owner)));
    execute("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(quoted(name)));
  }

  /** A user who may log in, and may do nothing yet. */
  public void createUser(Login login) throws SQLException {
    if (!exists("SELECT FROM pg_roles WHERE rolname = ?", login.user())) {
      execute("CREATE ROLE " + quoted(login.user()) + " LOGIN");
    }
    // The driver sends a verifier: the password itself is in no log of the server.
    superuser
        .unwrap(PGConnection.class)
        .alterUserPassword(login.user(), login.password().toCharArray(), "scram-sha-256");
  }

  private boolean exists(String query, String name) throws SQLException {
    try (PreparedStatement statement = superuser.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet found = statement.executeQuery()) {
        return found.next();
      }
    }
  }

  private String quoted(String name) throws SQLException {
    try (Statement statement = superuser.createStatement()) {
      return statement.enquoteIdentifier(name, true);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = superuser.createStatement()) {
      boolean unused = statement.execute(sql);
    }
  }
}
