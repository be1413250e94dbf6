package io.ledgerline.localstack.part;

import io.ledgerline.localstack.endpoints.EndpointsBuilder;
import io.ledgerline.localstack.port.Port;
import io.ledgerline.localstack.process.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A process of the stack. Adding one means one such class, its jars, and a line in Blueprint. */
public non-sealed interface Part extends Step {

  /** Every port it listens on. */
  List<Port> ports();

  List<String> command();

  /** Variables added to the launcher's own. */
  default Map<String, String> environment() {
    return Map.of();
  }

  /** Its own files; its working directory. */
  Path folder();

  /** Makes its folder ready; called before each start. */
  default void prepare() throws IOException, InterruptedException {
    Files.createDirectories(folder());
  }

  /** Whether it does its work now. Answers within seconds, also when the process hangs. */
  boolean isReady() throws InterruptedException;

  /** From the process's start until it is ready. */
  Duration deadline();

  /** Its graceful stop. */
  default Signal stopSignal() {
    return Signal.TERM;
  }

  /** Where it answers, for people. */
  String url();

  /**
   * What it says about its own state, in one or more lines; empty if it has nothing to say, or does
   * not answer.
   */
  default Optional<String> state() throws InterruptedException {
    return Optional.empty();
  }

  /**
   * Puts right what it can of what has gone wrong inside it. Called again and again while the stack
   * is watched; answers within seconds, also when the process hangs.
   *
   * @return what was done, for people; empty if nothing was to be done
   */
  default Optional<String> tend() throws InterruptedException {
    return Optional.empty();
  }

  /** Adds its address to the stack's. */
  void publish(EndpointsBuilder endpoints);
}
