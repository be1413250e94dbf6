package io.ledgerline.invoiceapi.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerline.invoiceapi.openapi.Model;
import io.ledgerline.invoiceapi.openapi.Types;
import io.ledgerline.streamsapp.sales.SalesFigures;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/** What was sold in a period, as JSON. */
public final class SalesJson {
  public static final Model MODEL =
      describe(
              Model.object("Sales", "What was sold in a period.")
                  .with("bucket", Types.text("The period's name, such as 2010-12.")))
          .build();

  /** Members that all figures of sales have. */
  static Model.Members describe(Model.Members members) {
    return members
        .with("invoices", Types.integer("Invoices, cancellations and adjustments included."))
        .with("lines", Types.integer("Their lines."))
        .with("units", Types.integer("Units, returned ones subtracted."))
        .with("sales", Types.money("Amount of sales."))
        .with("cancellations", Types.money("Amount of cancellations, negative."))
        .with("adjustments", Types.money("Amount of adjustments."))
        .with("net", Types.money("Sum of the three."));
  }

  public static void write(String bucket, SalesFigures figures, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("bucket", bucket);
    writeFields(figures, json);
    json.writeEndObject();
  }

  static void writeFields(SalesFigures figures, JsonGenerator json) throws IOException {
    json.writeNumberField("invoices", figures.invoices());
    json.writeNumberField("lines", figures.lines());
    json.writeNumberField("units", figures.units());
    json.writeStringField("sales", Money.text(SalesFigures.decimal(figures.sales())));
    json.writeStringField(
        "cancellations", Money.text(SalesFigures.decimal(figures.cancellations())));
    json.writeStringField("adjustments", Money.text(SalesFigures.decimal(figures.adjustments())));
    json.writeStringField("net", Money.text(SalesFigures.decimal(figures.net())));
  }

  /** The bucket that an instance has written. */
  public static String bucket(JsonNode written) {
    return written.get("bucket").asText();
  }

  /** The figures that an instance has written: all decimals are there. */
  public static SalesFigures figures(JsonNode written) {
    return new SalesFigures(
        written.get("invoices").asLong(),
        written.get("lines").asLong(),
        written.get("units").asLong(),
        amount(written, "sales"),
        amount(written, "cancellations"),
        amount(written, "adjustments"));
  }

  static BigInteger amount(JsonNode written, String name) {
    return new BigDecimal(written.get(name).asText()).setScale(SalesFigures.SCALE).unscaledValue();
  }

  private SalesJson() {}
}
