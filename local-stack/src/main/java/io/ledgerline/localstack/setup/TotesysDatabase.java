package io.ledgerline.localstack.setup;

import io.ledgerline.localstack.postgres.Administration;
import io.ledgerline.localstack.postgres.Server;
import io.ledgerline.localstack.process.StackException;
import io.ledgerline.totesyssimulator.Login;
import io.ledgerline.totesyssimulator.TotesysSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Creates the database totesys with its users, tables and publication.
 *
 * @param superuser of the server
 * @param writer who works on the tables
 * @param reader who replicates them
 */
public record TotesysDatabase(
    Server server, String database, Login superuser, Login writer, Login reader) {

  /**
   * What the log no longer has, because its reader stayed away too long, is lost to the slot, and
   * Debezium would wait for it. Without the slot it reads all tables anew.
   */
  private static final String DROP_LOST_SLOTS =
      "SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots"
          + " WHERE wal_status = 'lost' AND NOT active";

  public void create() {
    try {
      try (Connection connection = server.connect(Server.MAINTENANCE, superuser)) {
        new Administration(connection).createDatabase(database);
        dropLostSlots(connection);
      }
      try (Connection connection = server.connect(database, superuser)) {
        new TotesysSchema(writer, reader).create(connection);
      }
    } catch (SQLException e) {
      throw new StackException("Cannot set up the database totesys: " + e.getMessage(), e);
    }
  }

  private static void dropLostSlots(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      boolean unused = statement.execute(DROP_LOST_SLOTS);
    }
  }
}
