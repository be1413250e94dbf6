package io.ledgerline.connect.sink;

import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries again for as long as the destination is unavailable, saying so once. */
final class Retries {
  private static final Logger LOG = LoggerFactory.getLogger(Retries.class);

  private final Backoff backoff;
  private final Sleeper sleeper;
  private final SinkMetrics metrics;
  private final RandomGenerator random;
  private volatile String waiting;

  Retries(Backoff backoff, Sleeper sleeper, SinkMetrics metrics, RandomGenerator random) {
    this.backoff = backoff;
    this.sleeper = sleeper;
    this.metrics = metrics;
    this.random = random;
  }

  /** Why the latest attempt has failed, or null if it has not. */
  String waiting() {
    return waiting;
  }

  <T> T until(Attempt<T> attempt) throws InterruptedException {
    for (int failures = 1; ; failures++) {
      try {
        T result = attempt.run();
        end();
        return result;
      } catch (UnavailableException e) {
        begin(e);
        metrics.retried();
        sleeper.sleep(backoff.pause(failures, random));
      } catch (StoppedTopicException e) {
        end();
        throw e;
      }
    }
  }

  private void begin(UnavailableException e) {
    if (waiting == null) {
      LOG.warn("Waiting, nothing is lost: {}", e.getMessage());
    }
    waiting = e.getMessage();
  }

  private void end() {
    if (waiting != null) {
      LOG.info("Going on after having waited: {}", waiting);
      waiting = null;
    }
  }

  interface Attempt<T> {
    T run() throws UnavailableException;
  }

  interface Sleeper {
    void sleep(long ms) throws InterruptedException;
  }
}
