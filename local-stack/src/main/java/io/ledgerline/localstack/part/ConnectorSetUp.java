package io.ledgerline.localstack.part;

import io.ledgerline.localstack.connect.ConnectorFile;
import io.ledgerline.localstack.setup.Connectors;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Registers the connectors of the repository and waits until they run. */
record ConnectorSetUp(Site site) implements Task {
  static final String NAME = "connectors";

  @Override
  public String name() {
    return NAME;
  }

  /** The schemas' set-up also says how far the registry lets totesys's tables change. */
  @Override
  public Set<String> dependencies() {
    return Set.of(
        Connect.NAME,
        TopicSetUp.NAME,
        SchemaSetUp.NAME,
        TotesysSetUp.NAME,
        WarehouseSetUp.NAME,
        BucketSetUp.NAME);
  }

  @Override
  public Optional<String> run() throws IOException, InterruptedException {
    List<ConnectorFile> files =
        ConnectorChoice.of(
            site.environment().apply(ConnectorChoice.VARIABLE),
            ConnectorFile.in(Flavour.of(site).connectors(site.home())));
    // A stack without one of its connectors is still worth having, if only to repair it.
    List<String> failures = new Connectors(Connect.api(site), files).register();
    return failures.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", failures));
  }
}
