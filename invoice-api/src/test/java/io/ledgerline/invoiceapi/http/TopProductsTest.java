package io.ledgerline.invoiceapi.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.invoiceapi.query.ProductQueries;
import io.ledgerline.invoiceapi.query.RetailRows;
import io.ledgerline.invoiceapi.query.Stores;
import io.ledgerline.invoiceapi.query.StoresInMemory;
import io.ledgerline.streamsapp.StoreNames;
import io.ledgerline.streamsapp.sales.ProductFigures;
import io.ledgerline.streamsapp.sales.ProductSales;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TopProductsTest {
  private static final String TOP = "/v1/analytics/products/top";

  /** 00:26 on 1 July in London. */
  private static final long ISSUED_AT = Instant.parse("2011-06-30T23:26:00Z").toEpochMilli();

  private RoutesUnderTest api;

  @BeforeEach
  void start() {
    api = new RoutesUnderTest(Both::new);
    api.put(StoreNames.PRODUCTS, "22423", RetailRows.product("22423"));
    sell("22423", 3, 305_000);
    sell("POST", 5, -40_000);
    sell("85123A", 5, 20_000);
  }

  /** As the service has them. */
  private record Both(Stores stores) implements Routes {
    @Override
    public void addTo(Api api) {
      Gatherer gatherer =
          new Gatherer(
              new PeerClient(Duration.ofSeconds(1), RoutesUnderTest.SECRET), StoresInMemory.SELF);
      new Rankings(stores, gatherer).addTo(api);
      new ProductRoutes(new ProductQueries(stores)).addTo(api);
    }
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private void sell(String stockCode, int units, long revenue) {
    ProductSales sales = new ProductSales(RetailRows.ZONE);
    sales.take(stockCode, ISSUED_AT, new ProductFigures(1, units, BigInteger.valueOf(revenue)));
    sales.drain((key, figures) -> api.put(StoreNames.PRODUCT_SALES, key, figures.toBytes()));
  }

  @Test
  void shouldRankProductsOfAPeriodOfTheBusinessZone() throws Exception {
    for (String period :
        List.of(
            "?",
            "?period=all&",
            "?period=year&at=2011&",
            "?period=month&at=2011-07&",
            "?period=hour&at=2011-07-01T00&")) {
      assertThat(ranked(period)).as(period).containsExactly("22423", "85123A", "POST");
      assertThat(ranked(period + "by=units")).as(period).containsExactly("85123A", "POST", "22423");
      assertThat(ranked(period + "by=units&limit=2")).as(period).containsExactly("85123A", "POST");
      for (String by : List.of("by=units&", "by=revenue&")) {
        assertThat(api.oneByOne(TOP + period + by, "stockCode"))
            .as(period + by)
            .isEqualTo(ranked(period + by));
      }
    }
    assertThat(ranked("?period=month&at=2011-06")).isEmpty();
  }

  private List<String> ranked(String query) throws Exception {
    return api.json(TOP + query, 200).get("items").findValuesAsText("stockCode");
  }

  @Test
  void shouldTellWhatWasSoldOfEach() throws Exception {
    assertThat(api.json(TOP + "?by=revenue&limit=2", 200))
        .hasToString(
            "{\"items\":[{\"stockCode\":\"22423\",\"description\":\"CAKE STAND\","
                + "\"lines\":1,\"units\":3,\"revenue\":\"30.50\"},"
                + "{\"stockCode\":\"85123A\",\"description\":null,"
                + "\"lines\":1,\"units\":5,\"revenue\":\"2.00\"}],\"cursor\":\"MjAwMDB8ODUxMjNB\"}");
  }

  @Test
  void shouldTellAllOfOneProduct() throws Exception {
    assertThat(api.json("/v1/products/22423", 200))
        .hasToString(
            "{\"stockCode\":\"22423\",\"description\":\"CAKE STAND\","
                + "\"lines\":1,\"units\":3,\"revenue\":\"30.50\","
                + "\"firstSoldDate\":\"2010-12-01\",\"lastSoldDate\":\"2011-12-09\"}");
    assertThat(api.detail("/v1/products/1", 404)).isEqualTo("There is no product 1");
  }

  /** Its row stays, deleted; its figures are gone. */
  @Test
  void shouldNotFindAProductThatNoLineSellsAnyMore() throws Exception {
    api.put(StoreNames.PRODUCTS, "21730", RetailRows.product("21730"));
    assertThat(api.detail("/v1/products/21730", 404)).isEqualTo("There is no product 21730");
  }

  @Test
  void shouldSayWhatARankingIsAskedBy() throws Exception {
    assertThat(api.detail(TOP + "?by=price", 400)).isEqualTo("by must be units or revenue");
    assertThat(api.detail(TOP + "?period=day&at=2011-07-01", 400))
        .isEqualTo("period must be one of hour, month, year, all");
    assertThat(api.detail(TOP + "?period=hour&at=2011-07-01", 400))
        .startsWith("at must be an hour such as");
  }

  @Test
  void shouldAnswerOtherInstancesForItsPartitionsAlone() throws Exception {
    String part = "/internal/analytics/products/top?by=units&limit=1&partitions=";
    assertThat(api.json(part + "0", 200).findValuesAsText("stockCode")).containsExactly("85123A");
    assertThat(api.detail(part + "1", 503)).contains("partition 1 is elsewhere");
  }
}
