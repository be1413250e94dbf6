package io.ledgerline.localstack.setup;

import io.ledgerline.localstack.connect.ConnectApi;
import io.ledgerline.localstack.connect.ConnectorFile;
import io.ledgerline.localstack.connect.ConnectorStart;
import io.ledgerline.localstack.process.StackException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Registers connectors and waits until they run. */
public record Connectors(ConnectApi worker, List<ConnectorFile> files) {

  public Connectors {
    files = List.copyOf(files);
  }

  /**
   * @return what those fail with that do not run, by name
   */
  public List<String> register() throws InterruptedException {
    List<String> failures = new ArrayList<>();
    for (ConnectorFile file : files) {
      failures.addAll(start(file));
    }
    return failures;
  }

  private List<String> start(ConnectorFile file) throws InterruptedException {
    try {
      return new ConnectorStart(worker, file).run().stream().toList();
    } catch (IOException | StackException e) {
      return List.of("%s: %s".formatted(file.name(), e.getMessage()));
    }
  }
}
