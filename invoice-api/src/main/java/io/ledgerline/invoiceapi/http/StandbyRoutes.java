package io.ledgerline.invoiceapi.http;

import io.javalin.http.Context;
import io.ledgerline.invoiceapi.standby.AnsweredLag;
import java.util.List;

/**
 * Between instances: what clients may ask for, answered with this instance's copies of what others
 * own. Only what is found counts: that a copy has nothing proves nothing.
 */
public final class StandbyRoutes implements Routes {
  static final String PREFIX = "/internal/standby";

  /** So old may the copy be that an answer is made of, in milliseconds; 0 is the owner's own. */
  static final String LAG = "Ledgerline-Lag-Ms";

  private final List<Routes> routes;
  private final AnsweredLag answered;

  /**
   * @param routes over copies
   * @param answered how old the copies are that they read
   */
  public StandbyRoutes(List<Routes> routes, AnsweredLag answered) {
    this.routes = routes;
    this.answered = answered;
  }

  @Override
  public void addTo(Api api) {
    Api copies = api.under(PREFIX);
    copies.before(context -> answered.take());
    routes.forEach(group -> group.addTo(copies));
    copies.after(this::tell);
  }

  private void tell(Context context) {
    context.header(LAG, Long.toString(answered.take().toMillis()));
  }
}
