package io.ledgerline.invoiceapi.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerline.invoiceapi.query.Rows;
import io.ledgerline.invoiceapi.query.StarQueries;
import io.ledgerline.schemas.Operation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableRoutesTest {
  private static RoutesUnderTest api;

  @BeforeAll
  static void start() {
    api = new RoutesUnderTest(stores -> new TableRoutes(new StarQueries(stores)));
    api.putVersion(17, 2, Operation.UPDATE, "2022-11-04T09:00:00Z");
    api.putDimension("dim_staff", "7", Rows.staff(7, true));
    api.putDimension("dim_date", "2022-11-03", Rows.date("2022-11-03"));
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
    "/v1/tables/dim_staff/x, key of dim_staff must be a whole number"
  })
  void shouldAnswer400ToWhatIsNoKey(String path, String detail) throws Exception {
    assertThat(api.detail(path, 400)).isEqualTo(detail);
  }
}
