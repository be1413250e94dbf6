package io.ledgerline.invoiceapi.json;

import java.math.BigDecimal;

/** Money as the API writes it: a plain string with 2 to 4 decimals. */
final class Money {
  private static final int LEAST_DECIMALS = 2;
  private static final int DECIMALS = 4;
  private static final long ONE = 10_000;

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
    long absolute = Math.abs(tenThousandths);
    int begin = buffer.length;
    int fraction = (int) (absolute % ONE);
    int decimals = DECIMALS;
    while (decimals > LEAST_DECIMALS && fraction % 10 == 0) {
      fraction /= 10;
      decimals--;
    }
    for (; decimals > 0; decimals--) {
      begin--;
      buffer[begin] = (byte) ('0' + fraction % 10);
      fraction /= 10;
    }
    begin--;
    buffer[begin] = '.';
    begin = writeWhole(absolute / ONE, buffer, begin);
    if (tenThousandths < 0) {
      begin--;
      buffer[begin] = '-';
    }
    return begin;
  }

  private static int writeWhole(long number, byte[] buffer, int end) {
    long left = number;
    int begin = end;
    while (left > Integer.MAX_VALUE) {
      begin--;
      buffer[begin] = (byte) ('0' + left % 10);
      left /= 10;
    }
    // Half as costly as of a long.
    int few = (int) left;
    do {
      begin--;
      buffer[begin] = (byte) ('0' + few % 10);
      few /= 10;
    } while (few != 0);
    return begin;
  }

  private Money() {}
}
