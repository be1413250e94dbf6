package io.ledgerline.invoiceapi.http;

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
  public void addTo(Api api) {
    add(new HighestInvoices(new HighestInvoiceQueries(stores)), api);
    add(new TopProducts(new ProductQueries(stores)), api);
    add(new TopCustomers(new CustomerQueries(stores)), api);
  }

  private <T> void add(Ranking<T> ranking, Api api) {
    new RankingRoutes<>(ranking, gatherer).addTo(api);
  }
}
