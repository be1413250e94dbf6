package io.ledgerline.localstack.lifecycle;

import io.ledgerline.localstack.endpoints.Endpoints;
import java.io.IOException;

/** What else belongs to a start: if it fails, the start has failed. */
@FunctionalInterface
public interface AfterStart {
  AfterStart NOTHING = endpoints -> {};

  void run(Endpoints endpoints) throws IOException, InterruptedException;
}
