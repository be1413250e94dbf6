package io.ledgerline.localstack.connect;

import io.ledgerline.localstack.process.StackException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Brings a connector to run with its file's configuration. Doing it again changes nothing. */
public final class ConnectorStart {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration RESTART_PAUSE = Duration.ofSeconds(5);
  private static final int MAX_RESTARTS = 3;

  private final ConnectApi api;
  private final ConnectorFile file;
  private boolean configured;
  private long restartedAt;
  private int restarts;
  private String last = "it has not answered";

  public ConnectorStart(ConnectApi api, ConnectorFile file) {
    this.api = api;
    this.file = file;
    this.restartedAt = System.nanoTime() - RESTART_PAUSE.toNanos();
  }

  /**
   * Returns when the connector and its tasks run. One that somebody has paused or stopped stays so.
   *
   * @return what it fails with again and again: it may be for somebody to repair the source, and
   *     that needs the stack
   * @throws StackException if the worker does not get it to run or fail in time
   * @throws IOException if the worker refuses the configuration
   */
  public Optional<String> run() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!attempt()) {
      if (System.nanoTime() > deadline) {
        throw new StackException(
            "The connector %s does not run after %d s: %s"
                .formatted(file.name(), PATIENCE.toSeconds(), last));
      }
      if (restarts > MAX_RESTARTS) {
        return Optional.of(last);
      }
      Thread.sleep(POLL.toMillis());
    }
    return Optional.empty();
  }

  /** Whether it is now as it should be. */
  private boolean attempt() throws IOException, InterruptedException {
    try {
      if (!configured) {
        configure();
        configured = true;
      }
      for (ConnectorStatus status : api.statuses()) {
        if (status.name().equals(file.name())) {
          last = status.summary();
          restartIfFailed(status);
          return status.isRunning() || status.isHalted();
        }
      }
    } catch (ConnectBusyException e) {
      last = e.getMessage();
    }
    return false;
  }

  private void configure() throws IOException, InterruptedException {
    if (api.configuration(file.name()).filter(file::isIn).isEmpty()) {
      api.configure(file.name(), file.config());
    }
  }

  private void restartIfFailed(ConnectorStatus status) throws IOException, InterruptedException {
    long now = System.nanoTime();
    if (status.cause().isPresent() && now - restartedAt > RESTART_PAUSE.toNanos()) {
      api.restartFailed(file.name());
      restartedAt = now;
      restarts++;
    }
  }
}
