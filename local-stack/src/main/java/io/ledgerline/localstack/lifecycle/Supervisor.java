package io.ledgerline.localstack.lifecycle;

import io.ledgerline.localstack.endpoints.Endpoints;
import io.ledgerline.localstack.folder.DataFolder;
import io.ledgerline.localstack.folder.DataFolders;
import io.ledgerline.localstack.folder.DataLock;
import io.ledgerline.localstack.part.Part;
import io.ledgerline.localstack.process.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Watches a running stack, restarts a part that dies, and tends those that live. */
public final class Supervisor {
  private static final int RESTARTS = 3;
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final Duration POLL = Duration.ofMillis(100);

  private final DataFolder folder;
  private final PartProcesses processes;
  private final EndpointsFile endpoints;
  private final Consumer<String> progress;
  private final RestartLimiter limiter = new RestartLimiter(RESTARTS, WINDOW);

  public Supervisor(
      DataFolder folder,
      PartProcesses processes,
      EndpointsFile endpoints,
      Consumer<String> progress) {
    this.folder = folder;
    this.processes = processes;
    this.endpoints = endpoints;
    this.progress = progress;
  }

  /**
   * Returns when another command has stopped the stack.
   *
   * @param parts of the stack, in the order of their start
   * @throws StackException if a part dies too often, or does not come back
   */
  public void watch(List<Part> parts) throws InterruptedException {
    List<Watched> all =
        parts.stream().flatMap(part -> processes.last(part).stream()).map(Watched::new).toList();
    if (all.size() < parts.size()) {
      // Stopped before we could look.
      return;
    }
    while (true) {
      for (Watched watched : all) {
        if (watched.running().isAlive()) {
          watched.awaitReadiness(progress);
          watched.tend(progress);
        } else if (isStopped() || !revive(watched, parts)) {
          return;
        }
      }
      Thread.sleep(POLL.toMillis());
    }
  }

  /** Whether another command stops the stack, or has even deleted it. */
  private boolean isStopped() {
    return Files.exists(folder.stopping()) || !DataFolders.isOurs(folder);
  }

  /** False if the part's end turns out to be wanted. */
  private boolean revive(Watched watched, List<Part> parts) throws InterruptedException {
    Part part = watched.running().part();
    watched.reportEnd(processes.tail(part), progress);
    // While another command works on the stack, the part is its business: look again later.
    return DataLock.tryHolding(folder, () -> reviveHolding(watched, parts)).orElse(true);
  }

  private boolean reviveHolding(Watched watched, List<Part> parts) throws InterruptedException {
    Part part = watched.running().part();
    if (isStopped() || !Files.exists(folder.pidFile(part.name()).path())) {
      return false;
    }
    Optional<Running> other = processes.find(part);
    if (other.isPresent()) {
      watched.adopt(other.get());
    } else {
      restart(watched);
    }
    Endpoints unused = endpoints.update(parts);
    return true;
  }

  private void restart(Watched watched) throws InterruptedException {
    Part part = watched.running().part();
    int nth = limiter.next(part.name(), System.nanoTime());
    if (nth == 0) {
      throw new StackException(
          "%s has died again after %d restarts within %d s: giving up"
              .formatted(part.name(), RESTARTS, WINDOW.toSeconds()));
    }
    progress.accept("Restarting %s (%d of %d)".formatted(part.name(), nth, RESTARTS));
    try {
      processes.prepare(part);
      watched.restarted(processes.launch(part));
    } catch (IOException e) {
      throw new StackException("Cannot restart " + part.name() + ": " + e, e);
    }
  }
}
