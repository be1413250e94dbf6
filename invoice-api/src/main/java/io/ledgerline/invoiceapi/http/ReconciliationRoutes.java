package io.ledgerline.invoiceapi.http;

import io.ledgerline.invoiceapi.openapi.Model;
import io.ledgerline.invoiceapi.openapi.Operation;
import io.ledgerline.invoiceapi.openapi.Reply;
import io.ledgerline.invoiceapi.openapi.Types;
import io.ledgerline.invoiceapi.query.Answer;
import java.util.List;
import java.util.function.Supplier;

/** GET /v1/reconciliation: the last report, as {@code ./ledgerline reconcile} left it. */
public final class ReconciliationRoutes implements Routes {
  /** Another program makes the report, and says more. */
  private static final Model MODEL =
      new Model("Reconciliation", Types.open("What the last run found.", "verdict"), List.of());

  private final Supplier<Answer<byte[]>> report;

  /**
   * @param report the last one, as JSON in UTF-8
   */
  public ReconciliationRoutes(Supplier<Answer<byte[]>> report) {
    this.report = report;
  }

  @Override
  public void addTo(Api api) {
    api.add(
        Operation.get(
                "/v1/reconciliation",
                HealthRoutes.TOPIC,
                "The last report on the source beside every sink, at one position")
            .answers(MODEL)
            .answers(404, Reply.problem("Nothing has been reconciled yet."))
            .answers(503, Problem.unavailable("Kafka does not answer.")),
        context ->
            Answers.respond(
                context,
                report.get(),
                "Nothing has been reconciled yet: run ./ledgerline reconcile",
                json -> context.contentType("application/json").result(json)));
  }
}
