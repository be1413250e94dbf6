package io.ledgerline.invoiceapi.http;

import io.ledgerline.invoiceapi.query.CustomerQueries;
import io.ledgerline.invoiceapi.query.DocumentQueries;
import io.ledgerline.invoiceapi.query.HistoryQueries;
import io.ledgerline.invoiceapi.query.InvoiceQueries;
import io.ledgerline.invoiceapi.query.ProductQueries;
import io.ledgerline.invoiceapi.query.SalesOrderQueries;
import io.ledgerline.invoiceapi.query.Stores;
import io.ledgerline.invoiceapi.query.TableQueries;
import io.ledgerline.invoiceapi.query.VersionQueries;
import java.time.ZoneId;
import java.util.List;

/** All that lies under a key, in one partition. */
public final class KeyedRoutes implements Routes {
  private final List<Routes> routes;

  public KeyedRoutes(Stores stores, ZoneId businessZone) {
    routes =
        List.of(
            new InvoiceRoutes(new InvoiceQueries(stores)),
            new CustomerRoutes(
                new CustomerQueries(stores), new HistoryQueries(stores), businessZone),
            new ProductRoutes(new ProductQueries(stores)),
            new SourceDocumentRoutes(new DocumentQueries(stores), new VersionQueries(stores)),
            new SalesOrderListRoutes(new SalesOrderQueries(stores)),
            new TableRoutes(new TableQueries(stores, businessZone)));
  }

  @Override
  public void addTo(Api api) {
    routes.forEach(group -> group.addTo(api));
  }
}
