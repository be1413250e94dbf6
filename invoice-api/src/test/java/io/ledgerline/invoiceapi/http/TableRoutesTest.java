package io.ledgerline.invoiceapi.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerline.invoiceapi.query.RetailRows;
import io.ledgerline.invoiceapi.query.Rows;
import io.ledgerline.invoiceapi.query.TableQueries;
import io.ledgerline.schemas.Operation;
import io.ledgerline.streamsapp.StoreNames;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableRoutesTest {
  private static RoutesUnderTest api;

  @BeforeAll
  static void start() {
    api = new RoutesUnderTest(stores -> new TableRoutes(new TableQueries(stores, RetailRows.ZONE)));
    api.putVersion(17, 2, Operation.UPDATE, "2022-11-04T09:00:00Z");
    api.putDimension("dim_staff", "7", Rows.staff(7, true));
    api.putDimension("dim_date", "2022-11-03", Rows.date("2022-11-03"));
    api.put(StoreNames.INVOICES, "536365", RetailRows.invoice());
    api.put(StoreNames.FORMER_LINES, "536365#1#1", RetailRows.formerLine());
    api.put(StoreNames.PRODUCTS, "gift_0001#2", RetailRows.product("gift_0001#2"));
    api.put(StoreNames.CUSTOMERS, "17850", RetailRows.customer("17850"));
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @Test
  void shouldAnswerAFactWithWhatMadeItsVersion() throws Exception {
    JsonNode fact = api.json("/v1/tables/fact_sales_order/17825794", 200);

    assertThat(fact.get("sales_record_id").asLong()).isEqualTo(17_825_794);
    assertThat(fact.get("unit_price").textValue()).isEqualTo("3.94");
    assertThat(fact.get("version").asInt()).isEqualTo(2);
    assertThat(fact.get("operation").asText()).isEqualTo("UPDATE");
    assertThat(fact.get("source_lsn").asLong()).isEqualTo(1_002);
    assertThat(fact.get("recorded_at").asText()).isEqualTo("2022-11-04T09:00:00Z");
  }

  @Test
  void shouldAnswerADimensionWithWhetherItIsDeleted() throws Exception {
    JsonNode staff = api.json("/v1/tables/dim_staff/7", 200);
    assertThat(staff.get("last_name").asText()).isEqualTo("O'Keefe");
    assertThat(staff.get("location").isNull()).isTrue();
    assertThat(staff.get("deleted").booleanValue()).isTrue();

    JsonNode date = api.json("/v1/tables/dim_date/2022-11-03", 200);
    assertThat(date.get("date_id").asText()).isEqualTo("2022-11-03");
    assertThat(date.get("quarter").asInt()).isEqualTo(4);
  }

  @Test
  void shouldAnswerTheVersionThatALineIsInFromItsInvoice() throws Exception {
    JsonNode fact = api.json("/v1/tables/fact_invoice_line/536365%231%232", 200);

    assertThat(fact.get("line_record_id").asText()).isEqualTo("536365#1#2");
    assertThat(fact.get("operation").asText()).isEqualTo("UPDATE");
    assertThat(fact.get("invoice_date").asText()).isEqualTo("2011-07-01");
    assertThat(fact.get("invoice_time").asText()).isEqualTo("00:26:00");
    assertThat(fact.get("quantity").asInt()).isEqualTo(7);
    assertThat(fact.get("line_amount").textValue()).isEqualTo("17.85");
    assertThat(fact.get("recorded_at").asText()).isEqualTo("1970-01-01T00:00:01Z");
    assertThat(fact.has("source_lsn")).isFalse();
  }

  @Test
  void shouldAnswerAVersionThatWasReplaced() throws Exception {
    JsonNode fact = api.json("/v1/tables/fact_invoice_line/536365%231%231", 200);

    assertThat(fact.get("version").asInt()).isEqualTo(1);
    assertThat(fact.get("operation").asText()).isEqualTo("INSERT");
    assertThat(fact.get("quantity").asInt()).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"536365%231%233", "536365%232%231", "536366%231%231"})
  void shouldAnswer404ToAVersionThatNeverWas(String key) throws Exception {
    assertThat(api.detail("/v1/tables/fact_invoice_line/" + key, 404))
        .endsWith(" in fact_invoice_line");
  }

  @Test
  void shouldAnswerProductsAndCustomersByTheShopsKeys() throws Exception {
    JsonNode product = api.json("/v1/tables/dim_product/gift_0001%232", 200);
    assertThat(product.get("description").asText()).isEqualTo("CAKE STAND");
    assertThat(product.get("last_sold_date").asText()).isEqualTo("2011-12-09");
    assertThat(product.get("deleted").booleanValue()).isFalse();

    JsonNode customer = api.json("/v1/tables/dim_customer/17850", 200);
    assertThat(customer.get("country").asText()).isEqualTo("EIRE");
    assertThat(customer.get("deleted").booleanValue()).isTrue();
    assertThat(api.detail("/v1/tables/dim_customer/1", 404))
        .isEqualTo("There is no row 1 in dim_customer");
  }

  @Test
  void shouldNameTheTablesThatThereAre() throws Exception {
    assertThat(api.detail("/v1/tables/sales_order/17", 404))
        .startsWith("There is no table sales_order, only fact_sales_order, fact_purchase_order");
    assertThat(api.detail("/v1/tables/dim_staff/8", 404))
        .isEqualTo("There is no row 8 in dim_staff");
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/tables/dim_date/today, key of dim_date must be a date such as 2022-11-03",
    "/v1/tables/fact_payment/1e3, key of fact_payment must be a record id in decimal",
    "/v1/tables/dim_staff/x, key of dim_staff must be a whole number",
    "/v1/tables/fact_invoice_line/536365, 'key of fact_invoice_line must be"
        + " invoiceNo#lineNo#version, such as 536365#1#1 (in a URL 536365%231%231)'"
  })
  void shouldAnswer400ToWhatIsNoKey(String path, String detail) throws Exception {
    assertThat(api.detail(path, 400)).isEqualTo(detail);
  }
}
