package io.ledgerline.warehouse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who else may use the warehouse: users that exist already. Both get what they need and nothing
 * more.
 *
 * @param sink writes rows and offsets, and deletes none
 * @param reader sees all tables and views, also those of later versions
 */
public record Grants(Optional<String> sink, Optional<String> reader) {
  /** Flyway's own table is none of the sink's business. */
  private static final String TABLES =
      "SELECT table_name FROM information_schema.tables"
          + " WHERE table_schema = ? AND table_type = 'BASE TABLE' AND table_name <> ?";

  void apply(Connection owner, Dialect dialect) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      for (String sql : statements(statement, dialect, owner.getCatalog(), tables(owner))) {
        boolean unused = statement.execute(sql);
      }
    }
  }

  private List<String> statements(
      Statement quoter, Dialect dialect, String database, List<String> tables) throws SQLException {
    List<String> all = new ArrayList<>();
    String name = quoter.enquoteIdentifier(database, true);
    if (sink.isPresent()) {
      String user = quoter.enquoteIdentifier(sink.get(), true);
      connect(dialect, "CONNECT, TEMPORARY", name, user, all);
      all.add("GRANT USAGE ON SCHEMA warehouse TO " + user);
      for (String table : tables) {
        String quoted = quoter.enquoteIdentifier(table, true);
        all.add("GRANT SELECT, INSERT, UPDATE ON warehouse.%s TO %s".formatted(quoted, user));
      }
    }
    if (reader.isPresent()) {
      String user = quoter.enquoteIdentifier(reader.get(), true);
      connect(dialect, "CONNECT", name, user, all);
      all.add("GRANT USAGE ON SCHEMA warehouse TO " + user);
      all.add("GRANT SELECT ON ALL TABLES IN SCHEMA warehouse TO " + user);
      all.add("ALTER DEFAULT PRIVILEGES IN SCHEMA warehouse GRANT SELECT ON TABLES TO " + user);
    }
    return all;
  }

  /** Redshift knows no CONNECT, and lets everybody make temporary tables. */
  private static void connect(
      Dialect dialect, String privileges, String database, String user, List<String> all) {
    if (dialect == Dialect.POSTGRESQL) {
      all.add("GRANT %s ON DATABASE %s TO %s".formatted(privileges, database, user));
    }
  }

  private static List<String> tables(Connection owner) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (PreparedStatement query = owner.prepareStatement(TABLES)) {
      query.setString(1, WarehouseSchema.NAME);
      query.setString(2, WarehouseSchema.HISTORY);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          tables.add(rows.getString(1));
        }
      }
    }
    return tables;
  }
}
