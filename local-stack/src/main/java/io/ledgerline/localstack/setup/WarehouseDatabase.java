package io.ledgerline.localstack.setup;

import io.ledgerline.localstack.postgres.Administration;
import io.ledgerline.localstack.postgres.Server;
import io.ledgerline.localstack.process.StackException;
import io.ledgerline.totesyssimulator.Login;
import io.ledgerline.warehouse.Grants;
import io.ledgerline.warehouse.Owner;
import io.ledgerline.warehouse.WarehouseSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Creates the warehouse's database in PostgreSQL with its users, tables and views.
 *
 * @param superuser of the server
 * @param owner of the database
 * @param sink who writes rows
 */
public record WarehouseDatabase(
    Server server, String database, Login superuser, Login owner, Login sink) {

  public void create() {
    try (Connection connection = server.connect(Server.MAINTENANCE, superuser)) {
      Administration administration = new Administration(connection);
      administration.createUser(owner);
      administration.createUser(sink);
      administration.createDatabase(database, owner.user());
    } catch (SQLException e) {
      throw new StackException("Cannot set up the database warehouse: " + e.getMessage(), e);
    }
    List<String> unused =
        new WarehouseSchema(new Owner(server.url(database), owner.user(), owner.password()))
            .apply(new Grants(Optional.of(sink.user()), Optional.empty()));
  }
}
