package io.ledgerline.invoiceapi.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerline.invoiceapi.query.HighestInvoiceQueries;
import io.ledgerline.invoiceapi.query.Ranked;
import io.ledgerline.invoiceapi.query.RetailRows;
import io.ledgerline.invoiceapi.query.StoresInMemory;
import io.ledgerline.schemas.InvoiceKind;
import io.ledgerline.schemas.InvoiceLine;
import io.ledgerline.streamsapp.StoreNames;
import io.ledgerline.streamsapp.invoice.InvoiceHeader;
import io.ledgerline.streamsapp.invoice.InvoiceTotal;
import io.ledgerline.streamsapp.sales.InvoiceRanking;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HighestInvoicesTest {
  private static final String HIGHEST = "/v1/analytics/invoices/highest";

  /** 00:26 on 1 July in London. */
  private static final Instant ISSUED_AT = Instant.parse("2011-06-30T23:26:00Z");

  private RoutesUnderTest api;

  @BeforeEach
  void start() {
    api =
        new RoutesUnderTest(
            stores ->
                new Rankings(
                    stores,
                    new Gatherer(
                        new PeerClient(Duration.ofSeconds(1), RoutesUnderTest.SECRET),
                        StoresInMemory.SELF)));
    api.put(StoreNames.INVOICES, "536365", RetailRows.invoice());
    rank("536365", 178_500);
    // Ranked, but gone from the store just now.
    rank("536366", 999_999);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private void rank(String invoiceNo, long total) {
    new InvoiceRanking(RetailRows.ZONE)
        .keys(
            invoiceNo, new InvoiceTotal(ISSUED_AT.toEpochMilli(), 1, 7, BigInteger.valueOf(total)))
        .forEach(key -> api.put(StoreNames.INVOICE_RANKS, key, new byte[0]));
  }

  @Test
  void shouldAnswerForAPeriodOfTheBusinessZone() throws Exception {
    String invoice =
        "{\"invoiceNo\":\"536365\",\"kind\":\"SALE\",\"customerId\":\"17850\","
            + "\"country\":\"United Kingdom\",\"currency\":\"GBP\","
            + "\"issuedAt\":\"2011-06-30T23:26:00Z\",\"lineCount\":1,\"unitCount\":7,"
            + "\"total\":\"17.85\"}";
    for (String period :
        List.of(
            "",
            "?period=all",
            "?period=year&at=2011",
            "?period=month&at=2011-07",
            "?period=day&at=2011-07-01",
            "?period=hour&at=2011-07-01T00")) {
      assertThat(api.json(HIGHEST + period, 200))
          .as(period)
          .hasToString("{\"items\":[" + invoice + "],\"cursor\":null}");
    }
    assertThat(api.json(HIGHEST + "?period=month&at=2011-06", 200).get("items")).isEmpty();
  }

  @Test
  void shouldSayWhatAPeriodIsCalled() throws Exception {
    assertThat(api.detail(HIGHEST + "?period=week", 400))
        .isEqualTo("period must be one of hour, day, month, year, all");
    assertThat(api.detail(HIGHEST + "?period=month", 400))
        .isEqualTo("at must be a month such as 2010-12");
    assertThat(api.detail(HIGHEST + "?period=month&at=2011", 400)).startsWith("at must be a month");
    assertThat(api.detail(HIGHEST + "?at=2011", 400)).startsWith("at says which period");
    assertThat(api.detail(HIGHEST + "?period=month&at=2011-13", 400))
        .startsWith("at must be a month");
    assertThat(api.detail(HIGHEST + "?period=day&at=2011-02-29", 400)).startsWith("at must be a");
    assertThat(api.detail(HIGHEST + "?period=hour&at=2011-02-28T24", 400))
        .startsWith("at must be an hour");
    assertThat(api.detail(HIGHEST + "?limit=501", 400)).startsWith("limit must be");
    assertThat(api.detail(HIGHEST + "?cursor=MQ", 400))
        .isEqualTo("cursor is none that this list has given");
  }

  @Test
  void shouldGoOnBehindAPage() throws Exception {
    put("10", 300_000);
    put("11", 300_000);
    put("12", -5);

    assertThat(api.oneByOne(HIGHEST + "?period=month&at=2011-07&", "invoiceNo"))
        .containsExactly("10", "11", "536365", "12");
  }

  /** An invoice of one line. */
  private void put(String invoiceNo, long total) {
    InvoiceLine line =
        InvoiceLine.newBuilder()
            .setInvoiceNo(invoiceNo)
            .setLineNo(1)
            .setStockCode("85123A")
            .setQuantity(1)
            .setUnitPrice(BigDecimal.valueOf(total, 4))
            .setIssuedAt(ISSUED_AT)
            .setCountry("EIRE")
            .build();
    api.put(StoreNames.INVOICES, invoiceNo, RetailRows.invoice(List.of(line)));
    rank(invoiceNo, total);
  }

  @Test
  void shouldAnswerOtherInstancesForItsPartitionsAlone() throws Exception {
    String part = "/internal/analytics/invoices/highest?limit=5&partitions=";
    JsonNode answered = api.json(part + "0", 200);
    assertThat(answered.findValuesAsText("invoiceNo")).containsExactly("536365");
    assertThat(api.detail(part + "1", 503)).contains("partition 1 is elsewhere");
    assertThat(api.detail("/internal/analytics/invoices/highest?limit=-1&partitions=0", 400))
        .startsWith("limit must be");
  }

  @Test
  void shouldPutTheHighestFirstAndThenTheSmallerNumber() {
    InvoiceHeader low = ranked("1", "-5.0000");
    InvoiceHeader high = ranked("3", "7.00");
    InvoiceHeader asHigh = ranked("2", "7.0000");

    assertThat(
            new Ranked<>(HighestInvoiceQueries::place, 2)
                .merge(List.of(low, high), List.of(asHigh)))
        .extracting(InvoiceHeader::invoiceNo)
        .containsExactly("2", "3");
  }

  private static InvoiceHeader ranked(String invoiceNo, String total) {
    return new InvoiceHeader(
        invoiceNo,
        InvoiceKind.SALE,
        Optional.empty(),
        "EIRE",
        "GBP",
        Instant.EPOCH,
        1,
        1,
        new BigDecimal(total));
  }
}
