package io.ledgerline.invoiceapi.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.invoiceapi.query.Page;
import io.ledgerline.invoiceapi.query.RetailRows;
import io.ledgerline.invoiceapi.query.SampleRows;
import io.ledgerline.schemas.Invoice;
import io.ledgerline.schemas.InvoiceLine;
import io.ledgerline.schemas.ProductSchemas;
import io.ledgerline.schemas.wire.GeneratedRecords;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.avro.io.DecoderFactory;
import org.junit.jupiter.api.Test;

class StoredInvoiceJsonTest {
  private static InvoiceLine line(int lineNo, String description, int quantity, BigDecimal price) {
    return InvoiceLine.newBuilder()
        .setInvoiceNo("C536365")
        .setLineNo(lineNo)
        .setStockCode("85123A")
        .setDescription(description)
        .setQuantity(quantity)
        .setUnitPrice(price)
        .setIssuedAt(Instant.parse("2011-06-30T23:26:00.250Z"))
        .setCustomerId(lineNo % 2 == 0 ? "17850" : null)
        .setCountry("Österreich")
        .build();
  }

  @Provide
  Arbitrary<List<InvoiceLine>> lines() {
    Arbitrary<String> descriptions =
        Arbitraries.strings().ofMaxLength(20).filter(text -> isWellFormed(text)).injectNull(0.2);
    Arbitrary<BigDecimal> prices =
        Arbitraries.bigDecimals()
            .between(new BigDecimal("-999999999999999"), new BigDecimal("999999999999999"))
            .ofScale(4);
    return Combinators.combine(
            Arbitraries.integers().between(1, 20_000), descriptions, Arbitraries.integers(), prices)
        .as(StoredInvoiceJsonTest::line)
        .list()
        .ofMinSize(1)
        .ofMaxSize(10);
  }

  private static boolean isWellFormed(String text) {
    return UTF_8.newEncoder().canEncode(text);
  }

  @Property(tries = 300)
  void shouldWriteWhatTheRecordSays(@ForAll("lines") List<InvoiceLine> lines) throws IOException {
    byte[] state = RetailRows.invoice(lines);
    Invoice invoice =
        GeneratedRecords.<Invoice>reader(ProductSchemas.INVOICE, Invoice.getClassSchema())
            .read(null, DecoderFactory.get().binaryDecoder(state, 1, state.length - 1, null));

    assertThat(new String(StoredInvoiceJson.of(state), UTF_8))
        .isEqualTo(text(json -> InvoiceJson.write(invoice, json)));
  }

  @Test
  void shouldWriteAnInvoice() {
    List<InvoiceLine> lines =
        IntStream.rangeClosed(1, 2)
            .mapToObj(no -> line(no, no == 1 ? "\"BIG\" ☃" : null, -no, new BigDecimal("2.5500")))
            .toList();

    assertThat(new String(StoredInvoiceJson.of(RetailRows.invoice(lines)), UTF_8))
        .isEqualTo(
            "{\"invoiceNo\":\"C536365\",\"kind\":\"CANCELLATION\",\"customerId\":\"17850\","
                + "\"country\":\"Österreich\",\"currency\":\"GBP\","
                + "\"issuedAt\":\"2011-06-30T23:26:00.250Z\",\"lineCount\":2,\"unitCount\":-3,"
                + "\"total\":\"-7.65\",\"items\":["
                + "{\"lineNo\":1,\"stockCode\":\"85123A\",\"description\":\"\\\"BIG\\\" ☃\","
                + "\"quantity\":-1,\"unitPrice\":\"2.55\",\"amount\":\"-2.55\"},"
                + "{\"lineNo\":2,\"stockCode\":\"85123A\",\"description\":null,"
                + "\"quantity\":-2,\"unitPrice\":\"2.55\",\"amount\":\"-5.10\"}]}");
  }

  @Test
  void shouldWriteARowOfAHistory() {
    byte[] summary =
        SampleRows.framed(
            ProductSchemas.INVOICE_SUMMARY,
            Map.of("invoiceNo", "536365", "country", "EIRE", "issuedAt", 1_309_476_360_000L),
            true);

    Page<byte[]> page = new Page<>(List.of(summary, summary), Optional.empty());
    String row =
        "{\"invoiceNo\":\"536365\",\"kind\":\"SALE\",\"customerId\":\"seven\","
            + "\"country\":\"EIRE\",\"currency\":\"seven\","
            + "\"issuedAt\":\"2011-06-30T23:26:00Z\",\"lineCount\":7,"
            + "\"unitCount\":7654321,\"total\":\"0.0394\"}";
    assertThat(new String(StoredInvoiceJson.history(page, "b"), UTF_8))
        .isEqualTo("{\"items\":[" + row + "," + row + "],\"cursor\":\"b\"}");
    assertThat(
            new String(
                StoredInvoiceJson.history(new Page<>(List.of(), Optional.empty()), null), UTF_8))
        .isEqualTo("{\"items\":[],\"cursor\":null}");
  }

  private static String text(JsonBody.Writer writer) {
    return new String(JsonBody.of(writer), UTF_8);
  }
}
