package io.ledgerline.schemas.line;

/** Reads whole numbers of 32 bits: ASCII digits behind an optional minus, nothing else. */
public final class WholeNumber {
  private static final long BEYOND_32_BITS = 1L << 40;

  static int parse(Field field, String text) throws UnreadableRowException {
    int length = text.length();
    boolean negative = length > 0 && text.charAt(0) == '-';
    int start = negative ? 1 : 0;
    long magnitude = 0;
    for (int i = start; i < length; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw notWhole(field, text);
      }
      magnitude = Math.min(magnitude * 10 + digit, BEYOND_32_BITS);
    }
    if (start == length) {
      throw notWhole(field, text);
    }
    long value = negative ? -magnitude : magnitude;
    if (value != (int) value) {
      throw new UnreadableRowException(field, text, "beyond 32 bits");
    }
    return (int) value;
  }

  private static UnreadableRowException notWhole(Field field, String text) {
    return new UnreadableRowException(field, text, "not a whole number");
  }

  private WholeNumber() {}
}
