package io.ledgerline.invoiceapi.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerline.invoiceapi.query.SalesQueries;
import io.ledgerline.invoiceapi.query.StoresInMemory;
import io.ledgerline.streamsapp.StoreNames;
import io.ledgerline.streamsapp.sales.SalesFigures;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SalesRoutesTest {
  private static final String SALES = "/v1/analytics/sales";

  private RoutesUnderTest api;

  @BeforeEach
  void start() {
    api =
        new RoutesUnderTest(
            stores ->
                new SalesRoutes(
                    new SalesQueries(stores),
                    new Gatherer(
                        new PeerClient(Duration.ofSeconds(1), RoutesUnderTest.SECRET),
                        StoresInMemory.SELF)));
    put("Y2010", 1);
    put("Y2011", 5);
    put("M2010-12", 1);
    put("M2011-01", 2);
    put("M2011-02", 3);
    put("D2011-01-31", 2);
    put("H2011-01-31T08", 2);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private void put(String key, int lines) {
    SalesFigures figures =
        new SalesFigures(
            1,
            lines,
            10L * lines,
            BigInteger.valueOf(12_345L * lines),
            BigInteger.valueOf(-5_000),
            BigInteger.ZERO);
    api.put(StoreNames.SALES, key, figures.toBytes());
  }

  @Test
  void shouldSumEachPeriodUp() throws Exception {
    assertThat(api.json(SALES + "?by=hour", 200))
        .hasToString(
            "{\"items\":[{\"bucket\":\"2011-01-31T08\",\"invoices\":1,\"lines\":2,\"units\":20,"
                + "\"sales\":\"2.469\",\"cancellations\":\"-0.50\",\"adjustments\":\"0.00\","
                + "\"net\":\"1.969\"}],\"cursor\":null}");
    assertThat(buckets("?by=day")).containsExactly("2011-01-31");
    assertThat(buckets("?by=month")).containsExactly("2010-12", "2011-01", "2011-02");
    assertThat(buckets("?by=year")).containsExactly("2010", "2011");
  }

  @Test
  void shouldBeginWithFromAndEndBeforeTo() throws Exception {
    assertThat(buckets("?by=month&from=2011-01")).containsExactly("2011-01", "2011-02");
    assertThat(buckets("?by=month&to=2011-02")).containsExactly("2010-12", "2011-01");
    assertThat(buckets("?by=month&from=2011")).containsExactly("2011-01", "2011-02");
    assertThat(buckets("?by=month&to=2011")).containsExactly("2010-12");
    assertThat(buckets("?by=month&from=2011&to=2010")).isEmpty();
    assertThat(buckets("?by=hour&from=2011-01-31&to=2011-02")).containsExactly("2011-01-31T08");
  }

  @Test
  void shouldGoOnBehindAPage() throws Exception {
    JsonNode first = api.json(SALES + "?by=month&limit=2", 200);
    assertThat(first.get("items")).hasSize(2);
    String cursor = first.get("cursor").asText();

    assertThat(buckets("?by=month&limit=2&cursor=" + cursor)).containsExactly("2011-02");
    assertThat(buckets("?by=month&limit=2&from=2010&cursor=" + cursor)).containsExactly("2011-02");
    assertThat(buckets("?by=month&to=2011-02&cursor=" + cursor)).isEmpty();
    assertThat(api.detail(SALES + "?by=year&cursor=" + cursor, 400)).contains("cursor");
  }

  @Test
  void shouldSayWhatAPeriodIsCalled() throws Exception {
    assertThat(api.detail(SALES, 400)).isEqualTo("by must be one of hour, day, month, year");
    assertThat(api.detail(SALES + "?by=week", 400)).startsWith("by must be");
    assertThat(api.detail(SALES + "?by=month&from=2011-01-31", 400))
        .isEqualTo("from must be a month such as 2010-12, or a longer period");
    assertThat(api.detail(SALES + "?by=year&to=11", 400)).startsWith("to must be a year such as");
  }

  @Test
  void shouldAnswerOtherInstancesForItsPartitionsAlone() throws Exception {
    assertThat(
            api.json("/internal/analytics/sales?by=year&limit=1&partitions=0", 200)
                .findValues("bucket"))
        .extracting(JsonNode::asText)
        .containsExactly("2010");
    assertThat(api.detail("/internal/analytics/sales?by=year&limit=1&partitions=0,1", 503))
        .contains("partition 1 is elsewhere");
    assertThat(api.detail("/internal/analytics/sales?by=year&limit=1", 400))
        .isEqualTo("partitions must be whole numbers");
  }

  private List<String> buckets(String query) throws Exception {
    List<String> buckets = new ArrayList<>();
    api.json(SALES + query, 200)
        .get("items")
        .forEach(item -> buckets.add(item.get("bucket").asText()));
    return buckets;
  }
}
