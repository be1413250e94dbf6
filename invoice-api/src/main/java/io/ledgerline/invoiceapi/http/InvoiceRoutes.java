package io.ledgerline.invoiceapi.http;

import io.javalin.http.Context;
import io.ledgerline.invoiceapi.json.InvoiceJson;
import io.ledgerline.invoiceapi.json.StoredInvoiceJson;
import io.ledgerline.invoiceapi.openapi.Parameter;
import io.ledgerline.invoiceapi.openapi.Reply;
import io.ledgerline.invoiceapi.query.InvoiceQueries;

/** GET /v1/invoices/{invoiceNo}. */
public final class InvoiceRoutes implements Routes {
  private final InvoiceQueries invoices;

  public InvoiceRoutes(InvoiceQueries invoices) {
    this.invoices = invoices;
  }

  @Override
  public void addTo(Api api) {
    api.add(
        Answers.operation("/v1/invoices/{invoiceNo}", "Invoices", "An invoice with all its items")
            .with(Parameter.path("invoiceNo", "Number of the invoice.", "536365"))
            .answers(InvoiceJson.MODEL)
            .answers(404, Reply.problem("There is no such invoice.")),
        this::invoice);
  }

  private void invoice(Context context) {
    String invoiceNo = context.pathParam("invoiceNo");
    Answers.respond(
        context,
        invoices.state(invoiceNo),
        "There is no invoice " + invoiceNo,
        state -> Answers.json(context, StoredInvoiceJson.of(state)));
  }
}
