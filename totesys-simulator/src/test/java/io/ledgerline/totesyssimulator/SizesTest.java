package io.ledgerline.totesyssimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SizesTest {
  @Test
  void shouldKeepTheOtherCounts() {
    assertThat(Sizes.ofOrders(5, 6)).isEqualTo(new Sizes(30, 20, 20, 473, 5, 6));
  }

  @Test
  void shouldRefuseWhatOrdersCannotBeMadeOf() {
    assertThatThrownBy(() -> new Sizes(1, 1, 1, 0, 5, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least one address, counterparty, staff member and design");
    assertThatThrownBy(() -> Sizes.ofOrders(-1, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must not be negative");
  }
}
