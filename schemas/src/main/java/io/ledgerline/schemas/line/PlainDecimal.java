package io.ledgerline.schemas.line;

import java.math.BigDecimal;

/**
 * Reads decimals in plain notation, exactly: ASCII digits, perhaps a point with digits on both
 * sides, an optional minus; no exponent, no grouping.
 */
public final class PlainDecimal {
  /** As many characters as fit a long, sign and point included. */
  private static final int MAX_LONG_LENGTH = 18;

  /** Far beyond any price. Reading a number takes time quadratic in its length. */
  private static final int MAX_LENGTH = 100;

  static BigDecimal parse(Field field, String text) throws UnreadableRowException {
    int length = text.length();
    boolean negative = length > 0 && text.charAt(0) == '-';
    int start = negative ? 1 : 0;
    if (start == length || length > MAX_LENGTH) {
      throw notPlain(field, text);
    }
    int point = length - 1;
    boolean hasPoint = false;
    long unscaled = 0;
    for (int i = start; i < length; i++) {
      int digit = text.charAt(i) - '0';
      if (digit >= 0 && digit <= 9) {
        unscaled = unscaled * 10 + digit;
      } else if (text.charAt(i) == '.' && !hasPoint && i > start && i < length - 1) {
        hasPoint = true;
        point = i;
      } else {
        throw notPlain(field, text);
      }
    }
    return length <= MAX_LONG_LENGTH
        ? BigDecimal.valueOf(negative ? -unscaled : unscaled, length - 1 - point)
        : new BigDecimal(text);
  }

  private static UnreadableRowException notPlain(Field field, String text) {
    return new UnreadableRowException(field, text, "not a plain decimal number");
  }

  private PlainDecimal() {}
}
