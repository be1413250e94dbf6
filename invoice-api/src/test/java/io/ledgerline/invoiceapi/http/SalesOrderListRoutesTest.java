package io.ledgerline.invoiceapi.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerline.invoiceapi.query.Rows;
import io.ledgerline.invoiceapi.query.SalesOrderQueries;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SalesOrderListRoutesTest {
  private static RoutesUnderTest api;

  @BeforeAll
  static void start() {
    api = new RoutesUnderTest(stores -> new SalesOrderListRoutes(new SalesOrderQueries(stores)));
    for (int id = 17; id <= 19; id++) {
      api.putDocument(id, 5);
      api.putReference(id, 5);
    }
    api.putDocument(21, 6);
    api.putReference(21, 6);
    // Its document has not come yet.
    api.putReference(20, 5);
    api.putDimension("dim_staff", "7", Rows.staff(7, true));
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 500})
  void shouldListOrdersTheHighestIdFirst(int limit) throws Exception {
    List<Integer> ids = new ArrayList<>();
    String path = "/v1/counterparties/5/sales-orders?limit=" + limit;
    String cursor = "";
    while (cursor != null) {
      JsonNode page = api.json(cursor.isEmpty() ? path : path + "&cursor=" + cursor, 200);
      page.get("items").forEach(order -> ids.add(order.get("salesOrderId").asInt()));
      cursor = page.get("cursor").textValue();
    }

    assertThat(ids).containsExactly(19, 18, 17);
  }

  @Test
  void shouldTellAPartyWithoutOrdersFromNone() throws Exception {
    JsonNode empty = api.json("/v1/staff/7/sales-orders", 200);
    assertThat(empty.get("items")).isEmpty();
    assertThat(empty.get("cursor").isNull()).isTrue();
    assertThat(api.detail("/v1/staff/8/sales-orders", 404)).isEqualTo("There is no staff 8");
    assertThat(api.detail("/v1/counterparties/8/sales-orders", 404))
        .isEqualTo("There is no counterparty 8");
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/staff/x/sales-orders, id must be a whole number of 32 bits",
    "/v1/staff/7/sales-orders?cursor=MTc, cursor is none that this list has given",
    "/v1/staff/7/sales-orders?limit=0, limit must be a whole number from 1 to 500"
  })
  void shouldAnswer400ToWhatCannotBeRead(String path, String detail) throws Exception {
    assertThat(api.detail(path, 400)).isEqualTo(detail);
  }
}
