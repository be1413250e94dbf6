package io.ledgerline.totesyssimulator.generate;

import io.ledgerline.totesyssimulator.table.Row;
import io.ledgerline.totesyssimulator.table.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.random.RandomGenerator;

/** New orders, and the transaction and the payment that come with each. */
public final class Orders {
  private static final String CODE_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  private static final int LONGEST_TERM_WEEKDAYS = 5;
  private static final int SALES_RECEIPT = 1;
  private static final int PURCHASE_PAYMENT = 3;

  public static Row sale(int designId, Parties parties, LocalDateTime at, RandomGenerator random) {
    return Row.of(
        Table.SALES_ORDER,
        at,
        at,
        designId,
        parties.staffId(),
        parties.counterpartyId(),
        random.nextInt(1_001, 99_974),
        price(200, 400, random),
        parties.currencyId(),
        agreedDate(at, random).toString(),
        agreedDate(at, random).toString(),
        parties.locationId());
  }

  public static Row purchase(Parties parties, LocalDateTime at, RandomGenerator random) {
    return Row.of(
        Table.PURCHASE_ORDER,
        at,
        at,
        parties.staffId(),
        parties.counterpartyId(),
        Words.letters(7, CODE_LETTERS, random),
        random.nextInt(1, 1_000),
        price(332, 99_907, random),
        parties.currencyId(),
        agreedDate(at, random).toString(),
        agreedDate(at, random).toString(),
        parties.locationId());
  }

  public static Row transaction(Row order, int orderId) {
    Object at = order.get("created_at");
    return isSale(order)
        ? Row.of(Table.TRANSACTION, "SALE", orderId, null, at, at)
        : Row.of(Table.TRANSACTION, "PURCHASE", null, orderId, at, at);
  }

  /** Not yet paid; the amount is quantity times price. */
  public static Row payment(Row order, int transactionId, RandomGenerator random) {
    Object at = order.get("created_at");
    return Row.of(
        Table.PAYMENT,
        at,
        at,
        transactionId,
        order.get("counterparty_id"),
        amount(order),
        order.get("currency_id"),
        isSale(order) ? SALES_RECEIPT : PURCHASE_PAYMENT,
        false,
        order.get("agreed_payment_date"),
        accountNumber(random),
        accountNumber(random));
  }

  /** One to five weekdays later. */
  public static LocalDate agreedDate(LocalDateTime at, RandomGenerator random) {
    return BusinessClock.weekdayAfter(at.toLocalDate(), 1 + random.nextInt(LONGEST_TERM_WEEKDAYS));
  }

  private static BigDecimal amount(Row order) {
    int quantity = (Integer) order.get(isSale(order) ? "units_sold" : "item_quantity");
    BigDecimal price = (BigDecimal) order.get(isSale(order) ? "unit_price" : "item_unit_price");
    return price.multiply(BigDecimal.valueOf(quantity));
  }

  private static boolean isSale(Row order) {
    return order.table() == Table.SALES_ORDER;
  }

  private static BigDecimal price(int fromCents, int toCents, RandomGenerator random) {
    return BigDecimal.valueOf(random.nextInt(fromCents, toCents + 1), 2);
  }

  private static int accountNumber(RandomGenerator random) {
    return random.nextInt(10_000_000, 100_000_000);
  }

  private Orders() {}
}
