package io.ledgerline.invoiceapi.json;

import java.math.BigDecimal;

/** Money as the API writes it: a plain string with 2 to 4 decimals. */
final class Money {
  private static final int LEAST_DECIMALS = 2;
  private static final int DECIMALS = 4;

  /** A sign, 19 digits and a point. */
  static final int MAX_LENGTH = 21;

  static String text(BigDecimal amount) {
    BigDecimal shortest = amount.stripTrailingZeros();
    return shortest.setScale(Math.max(LEAST_DECIMALS, shortest.scale())).toPlainString();
  }

  /**
   * Writes the same of a number of ten thousandths, in ASCII, at the end of a buffer.
   *
   * @param tenThousandths any but the least long
   * @param buffer of {@link #MAX_LENGTH} bytes
   * @return where in the buffer it begins
   */
  static int write(long tenThousandths, byte[] buffer) {
    long left = Math.abs(tenThousandths);
    int begin = buffer.length;
    for (int decimals = DECIMALS; decimals > 0; decimals--) {
      int digit = (int) (left % 10);
      left /= 10;
      if (digit != 0 || decimals <= LEAST_DECIMALS || begin < buffer.length) {
        begin--;
        buffer[begin] = (byte) ('0' + digit);
      }
    }
    begin--;
    buffer[begin] = '.';
    do {
      begin--;
      buffer[begin] = (byte) ('0' + left % 10);
      left /= 10;
    } while (left != 0);
    if (tenThousandths < 0) {
      begin--;
      buffer[begin] = '-';
    }
    return begin;
  }

  private Money() {}
}
