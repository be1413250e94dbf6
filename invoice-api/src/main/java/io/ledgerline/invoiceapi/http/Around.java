package io.ledgerline.invoiceapi.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.List;

/**
 * What is done before and after requests are answered, in the order in which it was added: one
 * handler before and one after for Javalin, which matches each that it is given against each path.
 * As with Javalin's own, the first that fails before an answer ends what comes before it, and all
 * that come after it are done.
 */
final class Around {
  private final List<Handler> before = new ArrayList<>();
  private final List<Handler> after = new ArrayList<>();

  void before(Handler handler) {
    before.add(handler);
  }

  void after(Handler handler) {
    after.add(handler);
  }

  void addTo(RoutesConfig routes) {
    routes.before(this::begin);
    routes.after(this::end);
  }

  private void begin(Context context) throws Exception {
    for (Handler handler : before) {
      handler.handle(context);
    }
  }

  private void end(Context context) {
    for (Handler handler : after) {
      try {
        handler.handle(context);
      } catch (Exception e) {
        Errors.answer(e, context);
      }
    }
  }
}
