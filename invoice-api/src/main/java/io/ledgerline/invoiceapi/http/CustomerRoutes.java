package io.ledgerline.invoiceapi.http;

import io.javalin.http.Context;
import io.ledgerline.invoiceapi.json.CustomerJson;
import io.ledgerline.invoiceapi.json.InvoiceJson;
import io.ledgerline.invoiceapi.json.StoredInvoiceJson;
import io.ledgerline.invoiceapi.openapi.Model;
import io.ledgerline.invoiceapi.openapi.Parameter;
import io.ledgerline.invoiceapi.openapi.Reply;
import io.ledgerline.invoiceapi.query.CustomerQueries;
import io.ledgerline.invoiceapi.query.HistoryQueries;
import io.ledgerline.invoiceapi.query.HistoryQueries.Range;
import io.ledgerline.streamsapp.invoice.CustomerInvoiceKey;
import java.time.ZoneId;

/** GET /v1/customers/{id}, and /invoices: his figures; the purchase history, newest first. */
public final class CustomerRoutes implements Routes {
  private static final String TOPIC = "Customers";
  private static final String TIME =
      "An instant, or a date, which begins at midnight in the business zone.";

  private final CustomerQueries customers;
  private final HistoryQueries histories;
  private final ZoneId businessZone;

  public CustomerRoutes(CustomerQueries customers, HistoryQueries histories, ZoneId businessZone) {
    this.customers = customers;
    this.histories = histories;
    this.businessZone = businessZone;
  }

  @Override
  public void addTo(Api api) {
    Parameter id = Parameter.path("id", "As the shop numbers the customer.", "17850");
    api.add(
        Answers.operation("/v1/customers/{id}", TOPIC, "What a customer was sold in all time")
            .with(id)
            .answers(CustomerJson.MODEL)
            .answers(404, Reply.problem("There is no such customer.")),
        this::customer);
    api.add(
        Answers.operation(
                "/v1/customers/{id}/invoices",
                TOPIC,
                "A customer's invoices, the newest first; none of one whom nobody knows")
            .with(
                id,
                Parameter.query("from", "2010-12-01", TIME + " Included."),
                Parameter.query("to", "2012-01-01T00:00:00Z", TIME + " Not included."))
            .with(Parameters.ofLists())
            .answers(Model.pageOf(InvoiceJson.SUMMARY_MODEL)),
        this::invoices);
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
    Answers.respond(
        context,
        histories.history(customerId, range),
        "Nothing was sold to " + customerId,
        page ->
            Answers.json(
                context,
                StoredInvoiceJson.history(page, page.next().map(Parameters::cursor).orElse(null))));
  }
}
