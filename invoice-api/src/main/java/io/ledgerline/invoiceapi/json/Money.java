package io.ledgerline.invoiceapi.json;

import java.math.BigDecimal;

/** Money as the API writes it: a plain string with 2 to 4 decimals. */
final class Money {
  private static final int LEAST_DECIMALS = 2;

  static String text(BigDecimal amount) {
    BigDecimal shortest = amount.stripTrailingZeros();
    return shortest.setScale(Math.max(LEAST_DECIMALS, shortest.scale())).toPlainString();
  }

  private Money() {}
}
