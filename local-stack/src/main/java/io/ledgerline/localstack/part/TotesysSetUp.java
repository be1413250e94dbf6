package io.ledgerline.localstack.part;

import io.ledgerline.localstack.folder.Secrets;
import io.ledgerline.localstack.postgres.Administration;
import io.ledgerline.localstack.postgres.Server;
import io.ledgerline.localstack.process.StackException;
import io.ledgerline.totesyssimulator.Login;
import io.ledgerline.totesyssimulator.TotesysSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;

/** Creates the database totesys with its users, tables and publication. */
record TotesysSetUp(Site site) implements Task {
  static final String NAME = "totesys-tables";
  private static final String DATABASE = Cluster.TOTESYS.name();

  /**
   * What the log no longer has, because its reader stayed away too long, is lost to the slot, and
   * Debezium would wait for it. Without the slot it reads all tables anew.
   */
  private static final String DROP_LOST_SLOTS =
      "SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots"
          + " WHERE wal_status = 'lost' AND NOT active";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> dependencies() {
    return Set.of(DATABASE);
  }

  @Override
  public Optional<String> run() {
    Secrets secrets = Secrets.read(site.data());
    Login superuser = secrets.login(Secrets.SUPERUSER);
    Server server = new Postgres(site, Cluster.TOTESYS).server();
    try {
      try (Connection connection = server.connect(Server.MAINTENANCE, superuser)) {
        new Administration(connection).createDatabase(DATABASE);
        dropLostSlots(connection);
      }
      try (Connection connection = server.connect(DATABASE, superuser)) {
        new TotesysSchema(secrets.login(Secrets.SIMULATOR), secrets.login(Secrets.REPLICATION))
            .create(connection);
      }
    } catch (SQLException e) {
      throw new StackException("Cannot set up the database totesys: " + e.getMessage(), e);
    }
    return Optional.empty();
  }

  private static void dropLostSlots(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      boolean unused = statement.execute(DROP_LOST_SLOTS);
    }
  }
}
