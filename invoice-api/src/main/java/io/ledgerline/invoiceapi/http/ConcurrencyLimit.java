package io.ledgerline.invoiceapi.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.concurrent.Semaphore;

/** So many requests are worked on at the same time; who comes later is told to come again. */
final class ConcurrencyLimit implements Routes {
  private static final String HELD = "concurrency-slot";

  private final Semaphore slots;

  ConcurrencyLimit(int most) {
    this.slots = new Semaphore(most);
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.before(this::take);
    routes.after(this::release);
  }

  private void take(Context context) {
    if (!slots.tryAcquire()) {
      context.header("Retry-After", "1");
      throw new AccessRules.DeniedException(
          HttpStatus.TOO_MANY_REQUESTS, "Too many requests are being worked on already");
    }
    if (context.path().startsWith(StreamRoutes.PREFIX)) {
      // It has a limit of its own, and holds none of the server's threads.
      slots.release();
    } else {
      context.attribute(HELD, true);
    }
  }

  private void release(Context context) {
    if (context.attribute(HELD) != null) {
      slots.release();
    }
  }
}
