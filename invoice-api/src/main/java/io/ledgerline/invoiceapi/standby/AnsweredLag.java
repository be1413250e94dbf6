package io.ledgerline.invoiceapi.standby;

import java.time.Duration;

/** The age of the oldest copy that one request's answer is made of. A request has one thread. */
public final class AnsweredLag {
  private final ThreadLocal<Duration> worst = ThreadLocal.withInitial(() -> Duration.ZERO);

  void note(Duration lag) {
    if (lag.compareTo(worst.get()) > 0) {
      worst.set(lag);
    }
  }

  /** What was noted since this was asked last. */
  public Duration take() {
    Duration noted = worst.get();
    worst.remove();
    return noted;
  }
}
