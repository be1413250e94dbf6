package io.ledgerline.localstack.part;

import io.ledgerline.localstack.folder.Secrets;
import io.ledgerline.localstack.setup.WarehouseDatabase;
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
    new WarehouseDatabase(
            new Postgres(site, Cluster.WAREHOUSE).server(),
            DATABASE,
            secrets.login(Secrets.SUPERUSER),
            secrets.login(Secrets.WAREHOUSE),
            secrets.login(Secrets.WAREHOUSE_SINK))
        .create();
    return Optional.empty();
  }
}
