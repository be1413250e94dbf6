package io.ledgerline.totesyssimulator;

/**
 * How many rows each table is seeded with. There are always 3 currencies, 8 departments and 4
 * payment types, and a transaction and a payment for each order.
 */
public record Sizes(
    int addresses,
    int counterparties,
    int staff,
    int designs,
    int salesOrders,
    int purchaseOrders) {
  /** What the source held after two years. */
  public static final Sizes MEASURED = new Sizes(30, 20, 20, 473, 11_187, 4_649);

  public Sizes {
    if (addresses < 1 || counterparties < 1 || staff < 1 || designs < 1) {
      throw new IllegalArgumentException(
          "at least one address, counterparty, staff member and design are needed");
    }
    if (salesOrders < 0 || purchaseOrders < 0) {
      throw new IllegalArgumentException("the number of orders must not be negative");
    }
  }

  /** So many orders, and what they name in the measured number. */
  public static Sizes ofOrders(int salesOrders, int purchaseOrders) {
    return new Sizes(
        MEASURED.addresses,
        MEASURED.counterparties,
        MEASURED.staff,
        MEASURED.designs,
        salesOrders,
        purchaseOrders);
  }
}
