package io.ledgerline.invoiceapi.http;

import io.javalin.http.Context;
import io.ledgerline.invoiceapi.json.AvroJson;
import io.ledgerline.invoiceapi.openapi.AvroModel;
import io.ledgerline.invoiceapi.openapi.Model;
import io.ledgerline.invoiceapi.openapi.Operation;
import io.ledgerline.invoiceapi.openapi.Parameter;
import io.ledgerline.invoiceapi.openapi.Reply;
import io.ledgerline.invoiceapi.query.Party;
import io.ledgerline.invoiceapi.query.SalesOrderQueries;
import io.ledgerline.invoiceapi.query.SourceDocument;

/** GET /v1/counterparties/{id}/sales-orders and the same of staff, the highest id first. */
public final class SalesOrderListRoutes implements Routes {
  private final SalesOrderQueries orders;

  public SalesOrderListRoutes(SalesOrderQueries orders) {
    this.orders = orders;
  }

  @Override
  public void addTo(Api api) {
    for (Party party : Party.all()) {
      api.add(list(party), context -> orders(context, party));
    }
  }

  private static Operation list(Party party) {
    return Answers.operation(
            "/v1/" + party.plural() + "/{id}/sales-orders",
            "Orders",
            "Sales orders of one of the " + party.plural() + ", the highest id first")
        .with(Parameter.id("As the order database numbers it.", "5"))
        .with(Parameters.ofLists())
        .answers(Model.pageOf(AvroModel.of(SourceDocument.SALES_ORDER.schema())))
        .answers(404, Reply.problem("There is no such party."));
  }

  private void orders(Context context, Party party) {
    int id = Parameters.id(context);
    Answers.send(
        context,
        orders.of(
            party,
            id,
            Parameters.cursor(context, SalesOrderQueries.prefix(party, id)),
            Parameters.limit(context)),
        "There is no " + party.named(id),
        page -> Pages.body(page, AvroJson::write));
  }
}
