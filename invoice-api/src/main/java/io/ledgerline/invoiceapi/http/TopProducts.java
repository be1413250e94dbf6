package io.ledgerline.invoiceapi.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.ledgerline.invoiceapi.json.ProductJson;
import io.ledgerline.invoiceapi.openapi.Model;
import io.ledgerline.invoiceapi.openapi.Parameter;
import io.ledgerline.invoiceapi.openapi.Types;
import io.ledgerline.invoiceapi.query.Answer;
import io.ledgerline.invoiceapi.query.Owners;
import io.ledgerline.invoiceapi.query.Place;
import io.ledgerline.invoiceapi.query.ProductQueries;
import io.ledgerline.invoiceapi.query.SoldProduct;
import io.ledgerline.streamsapp.sales.PeriodKeys;
import io.ledgerline.streamsapp.sales.ProductSales;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The products of a period of which most was sold, by units or by revenue. */
final class TopProducts implements Ranking<SoldProduct> {
  private static final String BY = "by";
  private static final String REVENUE = "revenue";
  private static final String UNITS = "units";

  private final ProductQueries products;

  TopProducts(ProductQueries products) {
    this.products = products;
  }

  @Override
  public String path() {
    return "/analytics/products/top";
  }

  @Override
  public String summary() {
    return "The products of a period of which most was sold";
  }

  @Override
  public List<Parameter> parameters() {
    Parameter by =
        Parameter.query(
            BY, REVENUE, Types.oneOf("What they are ranked by.", List.of(REVENUE, UNITS)));
    return Stream.concat(Stream.of(by), Buckets.described(ProductSales.LENGTHS).stream()).toList();
  }

  @Override
  public Model model() {
    return ProductJson.SOLD_MODEL;
  }

  @Override
  public Answer<Owners> owners() {
    return products.owners();
  }

  @Override
  public Question<SoldProduct> question(Context context) {
    String prefix = PeriodKeys.prefix(Buckets.onePeriod(context, ProductSales.LENGTHS));
    Function<SoldProduct, Place> rank = rank(context.queryParam(BY));
    return new Question<>(
        rank, (partitions, after, limit) -> products.first(partitions, prefix, rank, after, limit));
  }

  private static Function<SoldProduct, Place> rank(String by) {
    if (by == null || by.equals(REVENUE)) {
      return ProductQueries::byRevenue;
    }
    if (by.equals(UNITS)) {
      return ProductQueries::byUnits;
    }
    throw new BadRequestException("by must be units or revenue");
  }

  @Override
  public void write(SoldProduct product, JsonGenerator json) throws IOException {
    ProductJson.write(product, json);
  }

  @Override
  public SoldProduct read(JsonNode written) {
    return ProductJson.ranked(written);
  }
}
