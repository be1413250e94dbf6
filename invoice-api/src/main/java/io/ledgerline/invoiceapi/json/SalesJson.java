package io.ledgerline.invoiceapi.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerline.streamsapp.sales.SalesFigures;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/** What was sold in a period, as JSON. */
public final class SalesJson {
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
