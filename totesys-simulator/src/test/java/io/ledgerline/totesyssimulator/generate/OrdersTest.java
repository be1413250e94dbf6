package io.ledgerline.totesyssimulator.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.totesyssimulator.table.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class OrdersTest {
  private static final LocalDateTime FRIDAY = LocalDateTime.of(2024, 11, 8, 9, 30);
  private static final Parties PARTIES = new Parties(4, 5, 2, 6);

  @Property
  void shouldShapeSales(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Row order = Orders.sale(3, PARTIES, FRIDAY, random);
    Row payment = Orders.payment(order, 77, random);

    assertThat((Integer) order.get("units_sold")).isBetween(1_001, 99_973);
    assertThat((BigDecimal) order.get("unit_price"))
        .isBetween(new BigDecimal("2.00"), new BigDecimal("4.00"))
        .hasScaleOf(2);
    assertThat(order.get("design_id")).isEqualTo(3);
    assertThat(order.get("staff_id")).isEqualTo(4);
    assertThat(order.get("agreed_delivery_location_id")).isEqualTo(6);
    assertThat(order.get("last_updated")).isEqualTo(FRIDAY);
    assertThat(LocalDate.parse((String) order.get("agreed_payment_date")))
        .isBetween("2024-11-11", "2024-11-15");
    assertThat((BigDecimal) payment.get("payment_amount"))
        .isEqualTo(
            ((BigDecimal) order.get("unit_price"))
                .multiply(new BigDecimal(order.get("units_sold").toString())))
        .hasScaleOf(2);
    assertThat(payment.get("transaction_id")).isEqualTo(77);
    assertThat(payment.get("counterparty_id")).isEqualTo(5);
    assertThat(payment.get("currency_id")).isEqualTo(2);
    assertThat(payment.get("payment_type_id")).isEqualTo(1);
    assertThat(payment.get("paid")).isEqualTo(false);
    assertThat(payment.get("company_ac_number").toString()).hasSize(8);
  }

  @Property
  void shouldShapePurchases(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Row order = Orders.purchase(PARTIES, FRIDAY, random);

    assertThat((String) order.get("item_code")).matches("[A-Z0-9]{7}");
    assertThat((Integer) order.get("item_quantity")).isBetween(1, 999);
    assertThat((BigDecimal) order.get("item_unit_price"))
        .isBetween(new BigDecimal("3.32"), new BigDecimal("999.07"));
    assertThat(Orders.payment(order, 1, random).get("payment_type_id")).isEqualTo(3);
    assertThat(Orders.transaction(order, 8).values())
        .containsExactly("PURCHASE", null, 8, FRIDAY, FRIDAY);
  }
}
