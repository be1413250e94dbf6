package io.ledgerline.invoiceapi.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.concurrent.Semaphore;

/** So many requests are worked on at the same time; who comes later is told to come again. */
final class ConcurrencyLimit {
  private static final String HELD = "concurrency-slot";

  /**
   * Asked by who would else take the service for dead. Listeners have a limit of their own, and so
   * has what other instances ask for copies.
   */
  private static final String HEALTH = "/health/";

  private final Semaphore slots;

  ConcurrencyLimit(int most) {
    this.slots = new Semaphore(most);
  }

  /** Before all other handlers. */
  void take(Context context) {
    String path = context.path();
    if (path.startsWith(HEALTH)
        || path.startsWith(StreamRoutes.PREFIX)
        || path.startsWith(StandbyRoutes.PREFIX)) {
      return;
    }
    if (!slots.tryAcquire()) {
      context.header("Retry-After", "1");
      throw new AccessRules.DeniedException(
          HttpStatus.TOO_MANY_REQUESTS, "Too many requests are being worked on already");
    }
    context.attribute(HELD, true);
  }

  /** After all other handlers. */
  void release(Context context) {
    if (context.attribute(HELD) != null) {
      context.attribute(HELD, null);
      slots.release();
    }
  }
}
