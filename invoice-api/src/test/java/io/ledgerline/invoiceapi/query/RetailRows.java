package io.ledgerline.invoiceapi.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ledgerline.schemas.InvoiceLine;
import io.ledgerline.schemas.topics.StarTopics;
import io.ledgerline.schemas.wire.InvoiceLineEncoder;
import io.ledgerline.streamsapp.invoice.InvoiceWriter;
import io.ledgerline.streamsapp.invoice.LineChange;
import io.ledgerline.streamsapp.invoice.LineDecoder;
import io.ledgerline.streamsapp.invoice.LineFactWriter;
import io.ledgerline.streamsapp.invoice.OpenInvoice;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.generic.GenericRecordBuilder;

/** Stored values of what is made of invoice lines; line 1 of invoice 536365 in two versions. */
public final class RetailRows {
  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  private static final byte[] INVOICE_NO = "536365".getBytes(UTF_8);
  private static final byte[] FRAME = {0, 0, 0, 0, 42};

  /** With the second version, of a quantity of 7. */
  public static byte[] invoice() {
    OpenInvoice invoice = OpenInvoice.fresh();
    var first = put(invoice, 6, 1_000);
    var second = put(invoice, 7, 500);
    if (!second.before().equals(first.now())) {
      throw new IllegalStateException("the line is not replaced");
    }
    return new InvoiceWriter().write(INVOICE_NO, invoice).state();
  }

  /** An invoice of these lines. */
  public static byte[] invoice(List<InvoiceLine> lines) {
    OpenInvoice invoice = OpenInvoice.fresh();
    byte[] invoiceNo = lines.get(0).getInvoiceNo().getBytes(UTF_8);
    for (InvoiceLine line : lines) {
      LineChange unused = put(invoice, invoiceNo, line, 1_000);
    }
    return new InvoiceWriter().write(invoiceNo, invoice).state();
  }

  /** The version before, of a quantity of 6. */
  public static byte[] formerLine() {
    return new LineFactWriter(FRAME, ZONE)
        .write(INVOICE_NO, put(OpenInvoice.fresh(), 6, 1_000).now())
        .row();
  }

  private static LineChange put(OpenInvoice invoice, int quantity, long timestampMs) {
    InvoiceLine line =
        InvoiceLine.newBuilder()
            .setInvoiceNo("536365")
            .setLineNo(1)
            .setStockCode("85123A")
            .setQuantity(quantity)
            .setUnitPrice(new BigDecimal("2.5500"))
            .setIssuedAt(Instant.parse("2011-06-30T23:26:00Z"))
            .setCustomerId("17850")
            .setCountry("United Kingdom")
            .build();
    return put(invoice, INVOICE_NO, line, timestampMs);
  }

  private static LineChange put(
      OpenInvoice invoice, byte[] invoiceNo, InvoiceLine line, long timestampMs) {
    LineDecoder decoder =
        new LineDecoder(
            42,
            message -> {
              throw new IllegalStateException("no other schema");
            });
    return invoice.put(
        decoder.decode(invoiceNo, new InvoiceLineEncoder(FRAME).encode(line)), timestampMs);
  }

  /** A product as it is stored: with something behind the row. */
  public static byte[] product(String stockCode) {
    byte[] row =
        Rows.framed(
            new GenericRecordBuilder(StarTopics.DIM_PRODUCT.schema().orElseThrow())
                .set("stock_code", stockCode)
                .set("description", "CAKE STAND")
                .set("first_sold_date", (int) LocalDate.parse("2010-12-01").toEpochDay())
                .set("last_sold_date", (int) LocalDate.parse("2011-12-09").toEpochDay())
                .set("deleted", false)
                .build());
    return Arrays.copyOf(row, row.length + 20);
  }

  public static byte[] customer(String customerId) {
    return Rows.framed(
        new GenericRecordBuilder(StarTopics.DIM_CUSTOMER.schema().orElseThrow())
            .set("customer_id", customerId)
            .set("country", "EIRE")
            .set("first_invoice_date", (int) LocalDate.parse("2010-12-01").toEpochDay())
            .set("last_invoice_date", (int) LocalDate.parse("2011-12-09").toEpochDay())
            .set("deleted", true)
            .build());
  }

  private RetailRows() {}
}
