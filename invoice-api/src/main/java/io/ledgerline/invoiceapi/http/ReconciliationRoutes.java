package io.ledgerline.invoiceapi.http;

import io.javalin.config.RoutesConfig;
import io.ledgerline.invoiceapi.query.Answer;
import java.util.function.Supplier;

/** GET /v1/reconciliation: the last report, as {@code ./ledgerline reconcile} left it. */
public final class ReconciliationRoutes implements Routes {
  private final Supplier<Answer<byte[]>> report;

  /**
   * @param report the last one, as JSON in UTF-8
   */
  public ReconciliationRoutes(Supplier<Answer<byte[]>> report) {
    this.report = report;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(
        "/v1/reconciliation",
        context ->
            Answers.respond(
                context,
                report.get(),
                "Nothing has been reconciled yet: run ./ledgerline reconcile",
                json -> context.contentType("application/json").result(json)));
  }
}
