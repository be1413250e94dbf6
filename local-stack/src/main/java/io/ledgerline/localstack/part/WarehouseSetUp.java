package io.ledgerline.localstack.part;

import io.ledgerline.localstack.folder.Secrets;
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
import java.util.Set;

/** Creates the warehouse's database with its users, tables and views. */
record WarehouseSetUp(Site site) implements Task {
  static final String NAME = "warehouse-tables";
  private static final String DATABASE = Cluster.WAREHOUSE.name();

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
    Postgres postgres = new Postgres(site, Cluster.WAREHOUSE);
    Login owner = secrets.login(Secrets.WAREHOUSE);
    Login sink = secrets.login(Secrets.WAREHOUSE_SINK);
    try (Connection connection =
        postgres.server().connect(Server.MAINTENANCE, secrets.login(Secrets.SUPERUSER))) {
      Administration administration = new Administration(connection);
      administration.createUser(owner);
      administration.createUser(sink);
      administration.createDatabase(DATABASE, owner.user());
    } catch (SQLException e) {
      throw new StackException("Cannot set up the database warehouse: " + e.getMessage(), e);
    }
    List<String> unused =
        new WarehouseSchema(new Owner(postgres.jdbcUrl(), owner.user(), owner.password()))
            .apply(new Grants(Optional.of(sink.user()), Optional.empty()));
    return Optional.empty();
  }
}
