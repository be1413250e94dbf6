package io.ledgerline.invoiceapi.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.streamsapp.star.RecordId;
import io.ledgerline.streamsapp.star.StarKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StarTableTest {
  @Test
  void shouldFindRowsByTheKeyOfTheirTopic() {
    assertThat(storeKey("fact_payment", "17825794"))
        .isEqualTo(StarKeys.fact("fact_payment", new RecordId(17, 2)));
    assertThat(storeKey("fact_invoice_line", "C536365#12#3")).isEqualTo("C536365#12#3");
    assertThat(storeKey("dim_product", "a b#1")).isEqualTo("a b#1");
    assertThat(storeKey("dim_customer", "17850")).isEqualTo("17850");
    assertThat(storeKey("dim_staff", "5")).isEqualTo("dim_staff/5");
    assertThat(storeKey("dim_staff", "-05")).isEqualTo("dim_staff/-5");
    assertThat(storeKey("dim_date", "2022-11-03")).isEqualTo("dim_date/2022-11-03");
  }

  @ParameterizedTest
  @CsvSource({
    "fact_payment, seventeen, a record id in decimal",
    "fact_payment, 9223372036854775807, a record id in decimal",
    "fact_payment, 9223372036854775808, a record id in decimal",
    "dim_date, 2022-02-30, a date such as 2022-11-03",
    "dim_staff, 2147483648, a whole number",
    "dim_staff, '', a whole number"
  })
  void shouldKnowWhatIsNoKey(String name, String key, String form) {
    StarTable table = StarTable.named(name).orElseThrow();

    assertThat(table.storeKey(key)).isEmpty();
    assertThat(table.keyForm()).isEqualTo(form);
  }

  @Test
  void shouldKnowNoOtherTable() {
    assertThat(StarTable.named("sales_order")).isEmpty();
    assertThat(StarTable.names()).contains("fact_sales_order", "dim_date");
  }

  private static String storeKey(String table, String key) {
    return StarTable.named(table).orElseThrow().storeKey(key).orElseThrow();
  }
}
