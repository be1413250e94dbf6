package io.ledgerline.invoiceapi.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerline.invoiceapi.openapi.Model;
import io.ledgerline.invoiceapi.openapi.Types;
import io.ledgerline.invoiceapi.query.ProductQueries.Product;
import io.ledgerline.invoiceapi.query.SoldProduct;
import io.ledgerline.streamsapp.sales.ProductFigures;
import io.ledgerline.streamsapp.sales.SalesFigures;
import java.io.IOException;
import java.util.Optional;

/** How products look as JSON. */
public final class ProductJson {
  /** Of a row of a ranking. */
  public static final Model SOLD_MODEL =
      describe(Model.object("SoldProduct", "What was sold of a product in a period.")).build();

  public static final Model MODEL =
      describe(Model.object("Product", "A product and what was sold of it in all time."))
          .with("firstSoldDate", Types.date("In the business zone."))
          .with("lastSoldDate", Types.date("In the business zone."))
          .build();

  private static Model.Members describe(Model.Members members) {
    return members
        .with("stockCode", Types.text("As the shop names it; upper and lower case differ."))
        .with("description", Types.orNull(Types.text("Its newest one.")))
        .with("lines", Types.integer("Lines that sell it or take it back."))
        .with("units", Types.integer("Units, returned ones subtracted."))
        .with("revenue", Types.money("Sum of the lines' amounts."));
  }

  public static void write(Product product, JsonGenerator json) throws IOException {
    json.writeStartObject();
    writeFields(product.sold(), json);
    json.writeStringField("firstSoldDate", product.firstSold().toString());
    json.writeStringField("lastSoldDate", product.lastSold().toString());
    json.writeEndObject();
  }

  /** A product as a row of a ranking. */
  public static void write(SoldProduct product, JsonGenerator json) throws IOException {
    json.writeStartObject();
    writeFields(product, json);
    json.writeEndObject();
  }

  private static void writeFields(SoldProduct product, JsonGenerator json) throws IOException {
    ProductFigures figures = product.figures();
    json.writeStringField("stockCode", product.stockCode());
    json.writeStringField("description", product.description().orElse(null));
    json.writeNumberField("lines", figures.lines());
    json.writeNumberField("units", figures.units());
    json.writeStringField("revenue", Money.text(SalesFigures.decimal(figures.revenue())));
  }

  /** What an instance has written of a product in a ranking. */
  public static SoldProduct ranked(JsonNode written) {
    return new SoldProduct(
        written.get("stockCode").asText(),
        Optional.ofNullable(written.get("description").textValue()),
        new ProductFigures(
            written.get("lines").asLong(),
            written.get("units").asLong(),
            SalesJson.amount(written, "revenue")));
  }

  private ProductJson() {}
}
