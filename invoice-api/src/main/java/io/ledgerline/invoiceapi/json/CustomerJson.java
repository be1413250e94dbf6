package io.ledgerline.invoiceapi.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerline.invoiceapi.query.Buyer;
import io.ledgerline.streamsapp.sales.SalesFigures;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** How customers look as JSON. */
public final class CustomerJson {
  public static void write(Buyer buyer, JsonGenerator json) throws IOException {
    SalesFigures figures = buyer.figures();
    json.writeStartObject();
    json.writeStringField("customerId", buyer.customerId());
    json.writeStringField("country", buyer.country());
    json.writeStringField("firstInvoiceDate", buyer.firstInvoice().toString());
    json.writeStringField("lastInvoiceDate", buyer.lastInvoice().toString());
    SalesJson.writeFields(figures, json);
    json.writeStringField("netPerInvoice", Money.text(netPerInvoice(figures)));
    json.writeEndObject();
  }

  private static BigDecimal netPerInvoice(SalesFigures figures) {
    return SalesFigures.decimal(figures.net())
        .divide(BigDecimal.valueOf(figures.invoices()), SalesFigures.SCALE, RoundingMode.HALF_UP);
  }

  /** What an instance has written of a customer in a ranking. */
  public static Buyer ranked(JsonNode written) {
    return new Buyer(
        written.get("customerId").asText(),
        written.get("country").asText(),
        LocalDate.parse(written.get("firstInvoiceDate").asText()),
        LocalDate.parse(written.get("lastInvoiceDate").asText()),
        SalesJson.figures(written));
  }

  private CustomerJson() {}
}
