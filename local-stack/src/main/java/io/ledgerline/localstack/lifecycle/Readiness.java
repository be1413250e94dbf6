package io.ledgerline.localstack.lifecycle;

import io.ledgerline.localstack.part.Part;
import io.ledgerline.localstack.process.StackException;
import java.time.Duration;

/** Waits until a part's process does its work. */
final class Readiness {
  private static final Duration POLL = Duration.ofMillis(50);

  private final PartProcesses processes;

  Readiness(PartProcesses processes) {
    this.processes = processes;
  }

  /**
   * @throws StackException with the end of its log, if it dies or misses its deadline
   */
  void await(Running running) throws InterruptedException {
    Part part = running.part();
    long deadline = System.nanoTime() + part.deadline().toNanos();
    while (true) {
      boolean ready = part.isReady();
      // If it has died, then somebody else has answered.
      if (!running.isAlive()) {
        throw failure(part, running.ending());
      }
      if (ready) {
        return;
      }
      if (System.nanoTime() > deadline) {
        throw failure(part, "is not ready after " + part.deadline().toSeconds() + " s");
      }
      Thread.sleep(POLL.toMillis());
    }
  }

  private StackException failure(Part part, String what) {
    return new StackException(part.name() + " " + what + processes.tail(part));
  }
}
