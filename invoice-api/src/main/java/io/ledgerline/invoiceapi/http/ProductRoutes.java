package io.ledgerline.invoiceapi.http;

import io.javalin.http.Context;
import io.ledgerline.invoiceapi.json.ProductJson;
import io.ledgerline.invoiceapi.openapi.Parameter;
import io.ledgerline.invoiceapi.openapi.Reply;
import io.ledgerline.invoiceapi.query.ProductQueries;

/** GET /v1/products/{stockCode}: a product and what was sold of it. */
public final class ProductRoutes implements Routes {
  private final ProductQueries products;

  public ProductRoutes(ProductQueries products) {
    this.products = products;
  }

  @Override
  public void addTo(Api api) {
    api.add(
        Answers.operation(
                "/v1/products/{stockCode}", "Products", "A product and what was sold of it")
            .with(Parameter.path("stockCode", "As the shop names the product.", "85123A"))
            .answers(ProductJson.MODEL)
            .answers(404, Reply.problem("There is no such product, or no line sells it any more.")),
        this::product);
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
