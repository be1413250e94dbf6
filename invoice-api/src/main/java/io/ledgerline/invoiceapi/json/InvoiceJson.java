package io.ledgerline.invoiceapi.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerline.invoiceapi.openapi.AvroModel;
import io.ledgerline.invoiceapi.openapi.Model;
import io.ledgerline.schemas.Invoice;
import io.ledgerline.schemas.InvoiceItem;
import io.ledgerline.schemas.InvoiceKind;
import io.ledgerline.schemas.InvoiceSummary;
import io.ledgerline.streamsapp.invoice.InvoiceHeader;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** How invoices look as JSON. */
public final class InvoiceJson {
  public static final Model MODEL = AvroModel.of(Invoice.getClassSchema());

  /** Of an invoice as a row of a ranking. */
  public static final Model HEADER_MODEL =
      AvroModel.of("InvoiceHeader", Invoice.getClassSchema(), Set.of("items"));

  /** Of an invoice as a row of its customer's history. */
  public static final Model SUMMARY_MODEL = AvroModel.of(InvoiceSummary.getClassSchema());

  public static void write(Invoice invoice, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("invoiceNo", invoice.getInvoiceNo());
    json.writeStringField("kind", invoice.getKind().name());
    json.writeStringField("customerId", invoice.getCustomerId());
    json.writeStringField("country", invoice.getCountry());
    json.writeStringField("currency", invoice.getCurrency());
    json.writeStringField("issuedAt", invoice.getIssuedAt().toString());
    json.writeNumberField("lineCount", invoice.getLineCount());
    json.writeNumberField("unitCount", invoice.getUnitCount());
    json.writeStringField("total", Money.text(invoice.getTotal()));
    json.writeArrayFieldStart("items");
    for (InvoiceItem item : invoice.getItems()) {
      write(item, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(InvoiceItem item, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("lineNo", item.getLineNo());
    json.writeStringField("stockCode", item.getStockCode());
    json.writeStringField("description", item.getDescription());
    json.writeNumberField("quantity", item.getQuantity());
    json.writeStringField("unitPrice", Money.text(item.getUnitPrice()));
    json.writeStringField("amount", Money.text(item.getAmount()));
    json.writeEndObject();
  }

  /** An invoice as a row of a ranking: all but its items. */
  public static void write(InvoiceHeader invoice, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("invoiceNo", invoice.invoiceNo());
    json.writeStringField("kind", invoice.kind().name());
    json.writeStringField("customerId", invoice.customerId().orElse(null));
    json.writeStringField("country", invoice.country());
    json.writeStringField("currency", invoice.currency());
    json.writeStringField("issuedAt", invoice.issuedAt().toString());
    json.writeNumberField("lineCount", invoice.lineCount());
    json.writeNumberField("unitCount", invoice.unitCount());
    json.writeStringField("total", Money.text(invoice.total()));
    json.writeEndObject();
  }

  /** What an instance has written of an invoice in a ranking. */
  public static InvoiceHeader ranked(JsonNode written) {
    return new InvoiceHeader(
        written.get("invoiceNo").asText(),
        InvoiceKind.valueOf(written.get("kind").asText()),
        Optional.ofNullable(written.get("customerId").textValue()),
        written.get("country").asText(),
        written.get("currency").asText(),
        Instant.parse(written.get("issuedAt").asText()),
        written.get("lineCount").asInt(),
        written.get("unitCount").asLong(),
        new BigDecimal(written.get("total").asText()));
  }

  private InvoiceJson() {}
}
