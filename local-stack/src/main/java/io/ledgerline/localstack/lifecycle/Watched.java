package io.ledgerline.localstack.lifecycle;

import io.ledgerline.localstack.part.Part;
import io.ledgerline.localstack.process.StackException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** What a supervisor knows about a part. */
final class Watched {
  private static final Duration MIN_PAUSE = Duration.ofSeconds(10);
  private static final Duration MAX_PAUSE = Duration.ofMinutes(1);

  private Running running;
  private boolean endReported;
  private boolean awaited;
  private long restartedAt;
  private long tendedAt = System.nanoTime();
  private Duration pause = MIN_PAUSE;

  Watched(Running running) {
    this.running = running;
  }

  Running running() {
    return running;
  }

  /** Another launcher has brought the part back. */
  void adopt(Running other) {
    running = other;
    endReported = false;
    awaited = false;
  }

  void restarted(Running fresh) {
    adopt(fresh);
    awaited = true;
    restartedAt = System.nanoTime();
  }

  /** Says once that the process is gone. */
  void reportEnd(String tail, Consumer<String> progress) {
    if (!endReported) {
      progress.accept(running.part().name() + " " + running.ending() + tail);
      endReported = true;
    }
  }

  /** Has the part put itself right, less and less often while that does not help. */
  void tend(Consumer<String> progress) throws InterruptedException {
    if (awaited || System.nanoTime() - tendedAt < pause.toNanos()) {
      return;
    }
    Optional<String> done = running.part().tend();
    done.ifPresent(what -> progress.accept(running.part().name() + ": " + what));
    pause = done.isEmpty() ? MIN_PAUSE : next(pause);
    tendedAt = System.nanoTime();
  }

  static Duration next(Duration pause) {
    Duration doubled = pause.multipliedBy(2);
    return doubled.compareTo(MAX_PAUSE) < 0 ? doubled : MAX_PAUSE;
  }

  /**
   * Says once that a restarted part is ready.
   *
   * @throws StackException if it misses its deadline
   */
  void awaitReadiness(Consumer<String> progress) throws InterruptedException {
    if (!awaited) {
      return;
    }
    Part part = running.part();
    if (part.isReady()) {
      awaited = false;
      progress.accept("%s is ready again (%s)".formatted(part.name(), Seconds.since(restartedAt)));
    } else if (System.nanoTime() - restartedAt > part.deadline().toNanos()) {
      throw new StackException(
          "%s is not ready %d s after its restart: giving up"
              .formatted(part.name(), part.deadline().toSeconds()));
    }
  }
}
