package io.ledgerline.totesyssimulator.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void shouldNameItsPartsAsPostgresDoes() {
    assertThat(Table.SALES_ORDER.key()).isEqualTo("sales_order_id");
    assertThat(Table.SALES_ORDER.sequence()).isEqualTo("sales_order_sales_order_id_seq");
    assertThat(Table.TRANSACTION.sql()).isEqualTo("public.\"transaction\"");
    assertThat(Table.CURRENCY.columnList())
        .isEqualTo("\"currency_code\", \"created_at\", \"last_updated\"");
    assertThat(Table.CURRENCY.parameterList()).isEqualTo("?, ?, ?");
  }

  @Test
  void shouldQuoteQuotes() {
    assertThat(Table.quoted("a\"b; DROP")).isEqualTo("\"a\"\"b; DROP\"");
  }
}
