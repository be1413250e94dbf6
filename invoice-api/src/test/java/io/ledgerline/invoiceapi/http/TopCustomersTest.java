package io.ledgerline.invoiceapi.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerline.invoiceapi.query.CustomerQueries;
import io.ledgerline.invoiceapi.query.HistoryQueries;
import io.ledgerline.invoiceapi.query.RetailRows;
import io.ledgerline.invoiceapi.query.Stores;
import io.ledgerline.invoiceapi.query.StoresInMemory;
import io.ledgerline.streamsapp.StoreNames;
import io.ledgerline.streamsapp.sales.CustomerRanking;
import io.ledgerline.streamsapp.sales.SalesFigures;
import java.math.BigInteger;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TopCustomersTest {
  private static final String TOP = "/v1/analytics/customers/top";

  private RoutesUnderTest api;

  @BeforeEach
  void start() {
    api = new RoutesUnderTest(Both::new);
    buy("17850", 3, 100_000);
    buy("12583", 1, -5);
    buy("12584", 7, 3_000_000);
    // Ranked, but gone from the other stores just now.
    api.put(StoreNames.CUSTOMER_RANKS, CustomerRanking.key("1", BigInteger.TEN), new byte[0]);
  }

  /** As the service has them. */
  private record Both(Stores stores) implements Routes {
    @Override
    public void addTo(Api api) {
      Gatherer gatherer =
          new Gatherer(
              new PeerClient(Duration.ofSeconds(1), RoutesUnderTest.SECRET), StoresInMemory.SELF);
      new Rankings(stores, gatherer).addTo(api);
      new CustomerRoutes(new CustomerQueries(stores), new HistoryQueries(stores), RetailRows.ZONE)
          .addTo(api);
    }
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private void buy(String customerId, int invoices, long sales) {
    SalesFigures figures =
        new SalesFigures(
            invoices, 5, 6, BigInteger.valueOf(sales), BigInteger.valueOf(-5), BigInteger.ZERO);
    api.put(StoreNames.CUSTOMERS, customerId, RetailRows.customer(customerId));
    api.put(StoreNames.CUSTOMER_SALES, customerId, figures.toBytes());
    api.put(StoreNames.CUSTOMER_RANKS, CustomerRanking.key(customerId, figures.net()), new byte[0]);
  }

  @Test
  void shouldRankCustomersByNet() throws Exception {
    assertThat(api.json(TOP, 200).get("items").findValuesAsText("customerId"))
        .containsExactly("12584", "17850", "12583");
    assertThat(api.oneByOne(TOP + "?", "customerId")).containsExactly("12584", "17850", "12583");
    assertThat(api.json(TOP + "?limit=1", 200).get("items").findValuesAsText("customerId"))
        .containsExactly("12584");
  }

  /** His row follows a commit later. */
  @Test
  void shouldRankACustomerWhoseRowIsStillToCome() throws Exception {
    SalesFigures figures =
        new SalesFigures(1, 1, 1, BigInteger.TEN.pow(12), BigInteger.ZERO, BigInteger.ZERO);
    api.put(StoreNames.CUSTOMER_SALES, "new", figures.toBytes());
    api.put(StoreNames.CUSTOMER_RANKS, CustomerRanking.key("new", figures.net()), new byte[0]);

    JsonNode first = api.json(TOP + "?limit=2", 200).get("items").get(0);
    assertThat(first.get("customerId").asText()).isEqualTo("new");
    assertThat(first.get("country").isNull()).isTrue();
    assertThat(api.json("/v1/customers/new", 200)).isEqualTo(first);
  }

  @Test
  void shouldTellAllOfOneCustomer() throws Exception {
    String customer =
        "{\"customerId\":\"17850\",\"country\":\"EIRE\","
            + "\"firstInvoiceDate\":\"2010-12-01\",\"lastInvoiceDate\":\"2011-12-09\","
            + "\"invoices\":3,\"lines\":5,\"units\":6,\"sales\":\"10.00\","
            + "\"cancellations\":\"-0.0005\",\"adjustments\":\"0.00\",\"net\":\"9.9995\","
            + "\"netPerInvoice\":\"3.3332\"}";
    assertThat(api.json("/v1/customers/17850", 200)).hasToString(customer);
    assertThat(api.json(TOP + "?limit=2", 200).get("items").get(1)).hasToString(customer);
    assertThat(api.detail("/v1/customers/1", 404)).isEqualTo("There is no customer 1");
  }

  @Test
  void shouldAnswerOtherInstancesForItsPartitionsAlone() throws Exception {
    String part = "/internal/analytics/customers/top?limit=1&partitions=";
    assertThat(api.json(part + "0", 200).findValuesAsText("customerId")).containsExactly("12584");
    assertThat(api.detail(part + "1", 503)).contains("partition 1 is elsewhere");
  }
}
