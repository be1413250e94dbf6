package io.ledgerline.invoiceapi.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.ledgerline.invoiceapi.json.CustomerJson;
import io.ledgerline.invoiceapi.json.InvoiceJson;
import io.ledgerline.invoiceapi.query.CustomerQueries;
import io.ledgerline.invoiceapi.query.HistoryQueries;
import io.ledgerline.invoiceapi.query.HistoryQueries.Range;
import io.ledgerline.streamsapp.invoice.CustomerInvoiceKey;
import java.time.ZoneId;

/** GET /v1/customers/{id}, and /invoices: his figures; the purchase history, newest first. */
public final class CustomerRoutes implements Routes {
  private final CustomerQueries customers;
  private final HistoryQueries histories;
  private final ZoneId businessZone;

  public CustomerRoutes(CustomerQueries customers, HistoryQueries histories, ZoneId businessZone) {
    this.customers = customers;
    this.histories = histories;
    this.businessZone = businessZone;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/v1/customers/{id}", this::customer);
    routes.get("/v1/customers/{id}/invoices", this::invoices);
  }

  private void customer(Context context) {
    String customerId = context.pathParam("id");
    Answers.send(
        context,
        customers.customer(customerId),
        "There is no customer " + customerId,
        customer -> json -> CustomerJson.write(customer, json));
  }

  private void invoices(Context context) {
    String customerId = context.pathParam("id");
    Range range =
        new Range(
            Parameters.time(context, "from", businessZone),
            Parameters.time(context, "to", businessZone),
            Parameters.cursor(context, CustomerInvoiceKey.first(customerId)),
            Parameters.limit(context));
    Answers.send(
        context,
        histories.history(customerId, range),
        "There is no customer " + customerId,
        page -> Pages.body(page, InvoiceJson::write));
  }
}
