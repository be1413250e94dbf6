package io.ledgerline.invoiceapi.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerline.invoiceapi.query.DocumentQueries;
import io.ledgerline.invoiceapi.query.VersionQueries;
import io.ledgerline.schemas.Operation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceDocumentRoutesTest {
  private static RoutesUnderTest api;

  @BeforeAll
  static void start() {
    api =
        new RoutesUnderTest(
            stores ->
                new SourceDocumentRoutes(new DocumentQueries(stores), new VersionQueries(stores)));
    api.putDocument(17, 5);
    api.putVersion(17, 1, Operation.INSERT, "2022-11-03T14:20:51.563Z");
    api.putVersion(17, 2, Operation.UPDATE, "2022-11-04T09:00:00Z");
    api.putVersion(18, 1, Operation.INSERT, "2022-11-03T15:00:00Z");
    api.putVersion(30, 1, Operation.INSERT, "2022-11-03T10:00:00Z");
    api.putVersion(30, 2, Operation.DELETE, "2022-11-03T11:00:00Z");
    api.putVersion(31, 1, Operation.INSERT, "2022-11-03T12:00:00Z");
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @Test
  void shouldAnswerTheDocumentAsItIsNow() throws Exception {
    JsonNode order = api.json("/v1/sales-orders/17", 200);

    assertThat(order.get("salesOrderId").asInt()).isEqualTo(17);
    assertThat(order.get("createdAt").asText()).isEqualTo("2022-11-03T14:20:51.563Z");
    assertThat(order.get("unitPrice").textValue()).isEqualTo("3.94");
    assertThat(order.get("agreedDeliveryDate").asText()).isEqualTo("2022-11-03");
    assertThat(order.get("staff").isNull()).isTrue();
    assertThat(order.get("currency").get("currencyCode").asText()).isEqualTo("EUR");
  }

  @Test
  void shouldSayWhenADeletedRowWent() throws Exception {
    JsonNode problem = api.json("/v1/sales-orders/30", 410);

    assertThat(problem.get("deletedAt").asText()).isEqualTo("2022-11-03T11:00:00Z");
    assertThat(problem.get("detail").asText())
        .isEqualTo("The sales order 30 was deleted at 2022-11-03T11:00:00Z");
    assertThat(problem.get("title").asText()).isEqualTo("Gone");
  }

  @Test
  void shouldTellADocumentToComeFromNone() throws Exception {
    assertThat(api.detail("/v1/sales-orders/31", 503))
        .isEqualTo("Not available now: sales order 31 is being put together");
    assertThat(api.get("/v1/sales-orders/31").headers().firstValue("Retry-After")).contains("1");
    assertThat(api.detail("/v1/sales-orders/99", 404)).isEqualTo("There is no sales order 99");
    assertThat(api.detail("/v1/purchase-orders/17", 404))
        .isEqualTo("There is no purchase order 17");
    assertThat(api.detail("/v1/payments/17", 404)).isEqualTo("There is no payment 17");
  }

  @Test
  void shouldPageThroughAHistoryTheOldestFirst() throws Exception {
    JsonNode first = api.json("/v1/sales-orders/17/history?limit=1", 200);
    assertThat(first.get("items")).hasSize(1);
    JsonNode item = first.get("items").get(0);
    assertThat(item.get("version").asInt()).isEqualTo(1);
    assertThat(item.get("operation").asText()).isEqualTo("INSERT");
    assertThat(item.get("recordedAt").asText()).isEqualTo("2022-11-03T14:20:51.563Z");
    assertThat(item.get("sourceLsn").asLong()).isEqualTo(1_001);
    assertThat(item.get("row").get("created_time").asText()).isEqualTo("14:20:51.563");
    assertThat(item.get("row").get("unit_price").textValue()).isEqualTo("3.94");
    assertThat(item.get("row").has("version")).isFalse();
    assertThat(item.get("row").has("recorded_at")).isFalse();

    String cursor = first.get("cursor").asText();
    JsonNode second = api.json("/v1/sales-orders/17/history?limit=1&cursor=" + cursor, 200);
    assertThat(second.get("items").get(0).get("version").asInt()).isEqualTo(2);
    assertThat(second.get("cursor").isNull()).isTrue();
    assertThat(api.get("/v1/sales-orders/30/history?cursor=" + cursor).statusCode()).isEqualTo(400);
  }

  @Test
  void shouldKeepTheHistoryOfADeletedRow() throws Exception {
    JsonNode history = api.json("/v1/sales-orders/30/history", 200);

    assertThat(history.get("items")).hasSize(2);
    assertThat(history.get("items").get(1).get("operation").asText()).isEqualTo("DELETE");
    assertThat(api.get("/v1/sales-orders/99/history").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "17, 2022-11-03T14:20:51.563Z, 1, INSERT",
    "17, 2022-11-04T08:59:59.999999Z, 1, INSERT",
    "17, 2022-11-04T09:00:00Z, 2, UPDATE",
    "17, 2030-01-01T00:00:00Z, 2, UPDATE",
    "30, 2022-11-03T11:00:00Z, 2, DELETE"
  })
  void shouldAnswerAsOfAnInstant(int id, String instant, int version, String operation)
      throws Exception {
    JsonNode item = api.json("/v1/sales-orders/" + id + "?asOf=" + instant, 200);

    assertThat(item.get("version").asInt()).isEqualTo(version);
    assertThat(item.get("operation").asText()).isEqualTo(operation);
    assertThat(item.get("row").get("sales_order_id").asInt()).isEqualTo(id);
  }

  @Test
  void shouldAnswer404BeforeTheFirstVersion() throws Exception {
    assertThat(api.detail("/v1/sales-orders/17?asOf=2022-11-03T14:20:51.562999Z", 404))
        .isEqualTo("There was no sales order 17 at 2022-11-03T14:20:51.562999Z");
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/sales-orders/seventeen, id must be a whole number of 32 bits",
    "/v1/sales-orders/2147483648, id must be a whole number of 32 bits",
    "/v1/payments/1.5/history, id must be a whole number of 32 bits",
    "/v1/sales-orders/17?asOf=yesterday, asOf must be an instant such as 2011-01-31T00:00:00Z",
    "/v1/sales-orders/17?asOf=2022-11-03, asOf must be an instant such as 2011-01-31T00:00:00Z",
    "/v1/sales-orders/17/history?limit=501, limit must be a whole number from 1 to 500",
    "/v1/sales-orders/17/history?cursor=MTc, cursor is none that this list has given"
  })
  void shouldAnswer400ToWhatCannotBeRead(String path, String detail) throws Exception {
    assertThat(api.detail(path, 400)).isEqualTo(detail);
  }
}
