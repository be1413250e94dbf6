package io.ledgerline.invoiceapi.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerline.invoiceapi.openapi.Model;
import io.ledgerline.invoiceapi.openapi.Types;
import io.ledgerline.invoiceapi.query.Buyer;
import io.ledgerline.streamsapp.sales.SalesFigures;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/** How customers look as JSON. */
public final class CustomerJson {
  public static final Model MODEL =
      SalesJson.describe(
              Model.object("Customer", "A customer and what he was sold in all time.")
                  .with("customerId", Types.text("As the shop numbers him."))
                  .with("country", Types.orNull(Types.text("Of his newest invoice.")))
                  .with("firstInvoiceDate", Types.orNull(Types.date("In the business zone.")))
                  .with("lastInvoiceDate", Types.orNull(Types.date("In the business zone."))))
          .with("netPerInvoice", Types.money("Net, by the number of invoices."))
          .build();

  public static void write(Buyer buyer, JsonGenerator json) throws IOException {
    SalesFigures figures = buyer.figures();
    json.writeStartObject();
    json.writeStringField("customerId", buyer.customerId());
    json.writeStringField("country", buyer.country().orElse(null));
    json.writeStringField("firstInvoiceDate", date(buyer.firstInvoice()));
    json.writeStringField("lastInvoiceDate", date(buyer.lastInvoice()));
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
        text(written, "country"),
        text(written, "firstInvoiceDate").map(LocalDate::parse),
        text(written, "lastInvoiceDate").map(LocalDate::parse),
        SalesJson.figures(written));
  }

  private static String date(Optional<LocalDate> date) {
    return date.map(LocalDate::toString).orElse(null);
  }

  private static Optional<String> text(JsonNode written, String name) {
    return Optional.ofNullable(written.get(name).textValue());
  }

  private CustomerJson() {}
}
