package io.ledgerline.invoiceapi.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.ledgerline.invoiceapi.json.AvroJson;
import io.ledgerline.invoiceapi.query.Party;
import io.ledgerline.invoiceapi.query.SalesOrderQueries;

/** GET /v1/counterparties/{id}/sales-orders and the same of staff, the highest id first. */
public final class SalesOrderListRoutes implements Routes {
  private final SalesOrderQueries orders;

  public SalesOrderListRoutes(SalesOrderQueries orders) {
    this.orders = orders;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    for (Party party : Party.all()) {
      routes.get("/v1/" + party.plural() + "/{id}/sales-orders", context -> orders(context, party));
    }
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
