package io.ledgerline.totesyssimulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ledgerline.totesyssimulator.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/** Roles, types, tables and publication of the source: created as far as missing. */
public final class TotesysSchema {
  private static final String OWNER = "totesys_owner";
  private static final String PUBLICATION = "ledgerline";

  /** Columns that never leave the source: neither published nor readable for replication. */
  private static final Set<String> SECRET = Set.of("company_ac_number", "counterparty_ac_number");

  private final Login simulator;
  private final Login replication;

  /**
   * @param simulator who may change rows, but no table
   * @param replication who may read the rows and the publication, and nothing else
   */
  public TotesysSchema(Login simulator, Login replication) {
    this.simulator = simulator;
    this.replication = replication;
  }

  /**
   * In one transaction. Running again changes nothing but sets the roles' passwords.
   *
   * @param superuser connection to the database, not in a transaction
   */
  public void create(Connection superuser) throws SQLException {
    try (Statement statement = superuser.createStatement()) {
      AllOrNothing.in(
          superuser,
          () -> {
            createRoles(superuser, statement);
            createTables(superuser, statement);
            grant(superuser, statement);
            publish(superuser, statement);
          });
    }
  }

  private void createRoles(Connection connection, Statement statement) throws SQLException {
    createRole(connection, statement, OWNER, "NOLOGIN");
    createRole(connection, statement, simulator.user(), "LOGIN");
    createRole(connection, statement, replication.user(), "LOGIN REPLICATION");
    PGConnection postgres = connection.unwrap(PGConnection.class);
    for (Login login : List.of(simulator, replication)) {
      // The driver sends a verifier: the password itself is in no log of the server.
      postgres.alterUserPassword(login.user(), login.password().toCharArray(), "scram-sha-256");
    }
  }

  private static void createRole(
      Connection connection, Statement statement, String role, String attributes)
      throws SQLException {
    String name = Table.quoted(role);
    if (!exists(connection, "SELECT FROM pg_roles WHERE rolname = ?", role)) {
      execute(statement, "CREATE ROLE " + name);
    }
    execute(statement, "ALTER ROLE " + name + " " + attributes);
  }

  private void createTables(Connection connection, Statement statement) throws SQLException {
    String database = Table.quoted(connection.getCatalog());
    execute(statement, "REVOKE ALL ON DATABASE " + database + " FROM PUBLIC");
    execute(statement, "GRANT USAGE, CREATE ON SCHEMA public TO " + OWNER);
    execute(statement, "SET LOCAL ROLE " + OWNER);
    execute(statement, resource("totesys.sql"));
    execute(statement, "RESET ROLE");

    String role = Table.quoted(simulator.user());
    execute(statement, "CREATE SCHEMA IF NOT EXISTS simulator AUTHORIZATION " + role);
    execute(statement, "SET LOCAL ROLE " + role);
    execute(statement, resource("simulator.sql"));
    execute(statement, "RESET ROLE");
  }

  private void grant(Connection connection, Statement statement) throws SQLException {
    String changer = Table.quoted(simulator.user());
    String reader = Table.quoted(replication.user());
    String both = changer + ", " + reader;
    String database = Table.quoted(connection.getCatalog());
    execute(statement, "GRANT CONNECT ON DATABASE " + database + " TO " + both);
    execute(statement, "GRANT USAGE ON SCHEMA public TO " + both);
    for (Table table : Table.values()) {
      execute(
          statement,
          "GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON %s TO %s"
              .formatted(table.sql(), changer));
      execute(
          statement,
          "GRANT USAGE, SELECT, UPDATE ON SEQUENCE public.%s TO %s"
              .formatted(Table.quoted(table.sequence()), changer));
      execute(
          statement,
          "GRANT SELECT %s ON %s TO %s".formatted(publicColumns(table), table.sql(), reader));
    }
  }

  /** A publication that is there stays as it is: columns may have been added to it since. */
  private static void publish(Connection connection, Statement statement) throws SQLException {
    if (exists(connection, "SELECT FROM pg_publication WHERE pubname = ?", PUBLICATION)) {
      return;
    }
    String tables =
        Arrays.stream(Table.values())
            .map(table -> table.sql() + " " + publicColumns(table))
            .collect(Collectors.joining(", "));
    execute(statement, "CREATE PUBLICATION " + PUBLICATION + " FOR TABLE " + tables);
  }

  /** A list of columns in brackets; empty for all of them. */
  private static String publicColumns(Table table) {
    if (table.columns().stream().noneMatch(SECRET::contains)) {
      return "";
    }
    return Stream.concat(Stream.of(table.key()), table.columns().stream())
        .filter(column -> !SECRET.contains(column))
        .map(Table::quoted)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet result = statement.executeQuery()) {
        return result.next();
      }
    }
  }

  private static void execute(Statement statement, String sql) throws SQLException {
    var unused = statement.execute(sql);
  }

  private static String resource(String name) {
    try (InputStream in = TotesysSchema.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
