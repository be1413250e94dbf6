package io.ledgerline.streamsapp.sales;

import java.math.BigInteger;

/**
 * Writes amounts so that the highest sorts first: digits of one length that fall as the amount
 * rises.
 *
 * @param bits an amount is below 2 to the power of that, and above its opposite
 */
record Rank(int bits) {
  private static final int HEX = 16;
  private static final int BITS_OF_A_DIGIT = 4;

  String of(BigInteger amount) {
    String digits = BigInteger.ONE.shiftLeft(bits).subtract(amount).toString(HEX);
    return "0".repeat(length() - digits.length()) + digits;
  }

  /** Of each text. */
  int length() {
    return bits / BITS_OF_A_DIGIT + 1;
  }
}
