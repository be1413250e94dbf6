package io.ledgerline.localstack.part;

import io.ledgerline.localstack.folder.Secrets;
import io.ledgerline.localstack.setup.TotesysDatabase;
import java.util.Optional;
import java.util.Set;

/** Creates the database totesys with its users, tables and publication. */
record TotesysSetUp(Site site) implements Task {
  static final String NAME = "totesys-tables";
  private static final String DATABASE = Cluster.TOTESYS.name();

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
    new TotesysDatabase(
            new Postgres(site, Cluster.TOTESYS).server(),
            DATABASE,
            secrets.login(Secrets.SUPERUSER),
            secrets.login(Secrets.SIMULATOR),
            secrets.login(Secrets.REPLICATION))
        .create();
    return Optional.empty();
  }
}
