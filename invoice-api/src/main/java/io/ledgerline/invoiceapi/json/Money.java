package io.ledgerline.invoiceapi.json;

import java.math.BigDecimal;

/** Money as the API writes it: a plain string with 2 to 4 decimals. */
final class Money {
  private static final int LEAST_DECIMALS = 2;
  private static final int TEN_THOUSAND = 10_000;

  static String text(BigDecimal amount) {
    BigDecimal shortest = amount.stripTrailingZeros();
    return shortest.setScale(Math.max(LEAST_DECIMALS, shortest.scale())).toPlainString();
  }

  /**
   * The same of a number of ten thousandths.
   *
   * @param tenThousandths any but the least long
   */
  static String text(long tenThousandths) {
    long whole = Math.abs(tenThousandths) / TEN_THOUSAND;
    int part = (int) (Math.abs(tenThousandths) % TEN_THOUSAND);
    StringBuilder text = new StringBuilder();
    if (tenThousandths < 0) {
      text.append('-');
    }
    text.append(whole).append('.');
    digit(part / 1_000, text);
    digit(part / 100 % 10, text);
    if (part % 100 != 0) {
      digit(part / 10 % 10, text);
    }
    if (part % 10 != 0) {
      digit(part % 10, text);
    }
    return text.toString();
  }

  private static void digit(int digit, StringBuilder text) {
    text.append((char) ('0' + digit));
  }

  private Money() {}
}
