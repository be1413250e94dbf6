package io.ledgerline.localstack.lifecycle;

import io.ledgerline.localstack.process.Pid;
import io.ledgerline.localstack.process.Signal;
import io.ledgerline.localstack.process.StackException;
import java.time.Duration;
import java.util.function.Consumer;

/** Stops parts, and does not let itself be interrupted: what is half stopped is left behind. */
public final class Stopper {
  private static final Duration GRACE = Duration.ofSeconds(20);
  private static final Duration AFTER_KILL = Duration.ofSeconds(5);
  private static final Duration POLL = Duration.ofMillis(20);

  private final Duration grace;
  private final Consumer<String> progress;

  Stopper(Consumer<String> progress) {
    this(GRACE, progress);
  }

  Stopper(Duration grace, Consumer<String> progress) {
    this.grace = grace;
    this.progress = progress;
  }

  /**
   * Stops a process, by force when it takes too long.
   *
   * @throws StackException if it cannot be stopped
   */
  void stop(String part, Pid pid, Signal gracefully) {
    long begin = System.nanoTime();
    String how = "stopped";
    if (!signal(pid, gracefully) || !isGoneWithin(pid, grace)) {
      how = "did not stop by itself and was killed";
      boolean sent = Signal.KILL.send(pid);
      if (!isGoneWithin(pid, AFTER_KILL)) {
        throw new StackException(
            "%s (pid %d) cannot be %s"
                .formatted(part, pid.number(), sent ? "stopped" : "signalled by this user"));
      }
    }
    progress.accept("  %-17s %s (%s)".formatted(part, how, Seconds.since(begin)));
  }

  /** A process that is held (SIGSTOP) gets the signal only when it goes on. */
  private static boolean signal(Pid pid, Signal gracefully) {
    return (gracefully.send(pid) && Signal.CONT.send(pid)) || !pid.isAlive();
  }

  /** Sends a signal as it is; after one that ends the part, waits until it has ended. */
  public static void kill(Running running, Signal signal) {
    String part = running.part().name();
    Pid pid = running.pid();
    if (!signal.send(pid)) {
      throw new StackException("Cannot send %s to %s".formatted(signal, part));
    }
    if (signal.ends() && !isGoneWithin(pid, GRACE)) {
      throw new StackException("%s does not end on %s".formatted(part, signal));
    }
  }

  /** Whether the process is gone before the time is over. */
  private static boolean isGoneWithin(Pid pid, Duration time) {
    long deadline = System.nanoTime() + time.toNanos();
    boolean interrupted = false;
    try {
      while (pid.isAlive()) {
        if (System.nanoTime() > deadline) {
          return false;
        }
        try {
          Thread.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      return true;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
