package io.ledgerline.invoiceapi.http;

import io.javalin.config.RoutesConfig;
import io.ledgerline.invoiceapi.query.CustomerQueries;
import io.ledgerline.invoiceapi.query.HighestInvoiceQueries;
import io.ledgerline.invoiceapi.query.ProductQueries;
import io.ledgerline.invoiceapi.query.Stores;

/** GET /v1/analytics/invoices/highest, /products/top and /customers/top. */
public final class Rankings implements Routes {
  private final Stores stores;
  private final Gatherer gatherer;

  public Rankings(Stores stores, Gatherer gatherer) {
    this.stores = stores;
    this.gatherer = gatherer;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    add(new HighestInvoices(new HighestInvoiceQueries(stores)), routes);
    add(new TopProducts(new ProductQueries(stores)), routes);
    add(new TopCustomers(new CustomerQueries(stores)), routes);
  }

  private <T> void add(Ranking<T> ranking, RoutesConfig routes) {
    new RankingRoutes<>(ranking, gatherer).addTo(routes);
  }
}
