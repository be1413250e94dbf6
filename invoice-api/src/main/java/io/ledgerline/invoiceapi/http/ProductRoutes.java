package io.ledgerline.invoiceapi.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.ledgerline.invoiceapi.json.ProductJson;
import io.ledgerline.invoiceapi.query.ProductQueries;

/** GET /v1/products/{stockCode}: a product and what was sold of it. */
public final class ProductRoutes implements Routes {
  private final ProductQueries products;

  public ProductRoutes(ProductQueries products) {
    this.products = products;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/v1/products/{stockCode}", this::product);
  }

  private void product(Context context) {
    String stockCode = context.pathParam("stockCode");
    Answers.send(
        context,
        products.product(stockCode),
        "There is no product " + stockCode,
        product -> json -> ProductJson.write(product, json));
  }
}
