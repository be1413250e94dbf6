package io.ledgerline.totesyssimulator.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RowTest {
  private static final Row ROW = Row.of(Table.CURRENCY, "GBP", null, null);

  @Test
  void shouldChangeOneColumnOfACopy() {
    Row changed = ROW.with("currency_code", "EUR");

    assertThat(changed.get("currency_code")).isEqualTo("EUR");
    assertThat(ROW.get("currency_code")).isEqualTo("GBP");
    assertThat(changed.get("created_at")).isNull();
  }

  @Test
  void shouldRefuseWhatDoesNotFitTheTable() {
    assertThatThrownBy(() -> Row.of(Table.CURRENCY, "GBP"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("currency has 3 columns, not 1");
    assertThatThrownBy(() -> ROW.get("city"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("currency has no column city");
  }
}
