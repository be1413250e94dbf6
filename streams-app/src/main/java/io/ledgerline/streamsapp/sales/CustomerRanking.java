package io.ledgerline.streamsapp.sales;

import java.math.BigInteger;

/** Where a customer stands among all: keys that sort the highest net first, then by id. */
public final class CustomerRanking {
  /** Enough for a million million of the highest invoices. */
  private static final Rank RANK = new Rank(174);

  /**
   * @param net over all kinds of invoices, in ten-thousandths
   */
  public static String key(String customerId, BigInteger net) {
    return RANK.of(net) + customerId;
  }

  /** The customer that a key is of. */
  public static String customerId(String key) {
    return key.substring(RANK.length());
  }

  /** Stands before all keys. */
  public static String first() {
    return "0";
  }

  /** Stands behind all keys. */
  public static String end() {
    return "g";
  }

  private CustomerRanking() {}
}
