package io.ledgerline.localstack.part;

import io.ledgerline.localstack.connect.ConnectApi;
import io.ledgerline.localstack.connect.ConnectorFile;
import io.ledgerline.localstack.connect.ConnectorStart;
import io.ledgerline.localstack.process.StackException;
import java.io.IOException;
import java.util.ArrayList;
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
    ConnectApi api = Connect.api(site);
    List<String> failures = new ArrayList<>();
    for (ConnectorFile file : files) {
      failures.addAll(start(api, file));
    }
    return failures.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", failures));
  }

  /** A stack without one of its connectors is still worth having, if only to repair it. */
  private static List<String> start(ConnectApi api, ConnectorFile file)
      throws InterruptedException {
    try {
      return new ConnectorStart(api, file).run().stream().toList();
    } catch (IOException | StackException e) {
      return List.of("%s: %s".formatted(file.name(), e.getMessage()));
    }
  }
}
