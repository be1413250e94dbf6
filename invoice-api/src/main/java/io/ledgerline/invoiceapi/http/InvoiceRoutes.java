package io.ledgerline.invoiceapi.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.ledgerline.invoiceapi.json.InvoiceJson;
import io.ledgerline.invoiceapi.query.InvoiceQueries;

/** GET /v1/invoices/{invoiceNo}. */
public final class InvoiceRoutes implements Routes {
  private final InvoiceQueries invoices;

  public InvoiceRoutes(InvoiceQueries invoices) {
    this.invoices = invoices;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/v1/invoices/{invoiceNo}", this::invoice);
  }

  private void invoice(Context context) {
    String invoiceNo = context.pathParam("invoiceNo");
    Answers.send(
        context,
        invoices.invoice(invoiceNo),
        "There is no invoice " + invoiceNo,
        invoice -> json -> InvoiceJson.write(invoice, json));
  }
}
