package io.ledgerline.streamsapp.invoice;

import io.ledgerline.schemas.wire.AvroBuffer;
import java.math.BigInteger;

/** Multiplies and adds unscaled decimals exactly: in longs while they last, else as BigInteger. */
final class DecimalSum {
  private long sum;
  private BigInteger large = BigInteger.ZERO;

  void clear() {
    sum = 0;
    large = BigInteger.ZERO;
  }

  /**
   * Adds quantity x price and writes the product.
   *
   * @param bytes holds the price's unscaled value in {@code [from, to)}, big endian
   */
  void addProduct(int quantity, byte[] bytes, int from, int to, AvroBuffer out) {
    if (to - from <= Integer.BYTES) {
      long product = (long) quantity * unscaled(bytes, from, to);
      out.writeDecimal(product);
      add(product);
    } else {
      BigInteger price = new BigInteger(bytes, from, to - from);
      BigInteger product = price.multiply(BigInteger.valueOf(quantity));
      out.writeDecimal(product);
      large = large.add(product);
    }
  }

  /** Adds quantity x price; a quantity is an int's, or the opposite of one. */
  void addProduct(long quantity, byte[] bytes, int from, int to) {
    if (to - from <= Integer.BYTES) {
      add(quantity * unscaled(bytes, from, to));
    } else {
      large =
          large.add(new BigInteger(bytes, from, to - from).multiply(BigInteger.valueOf(quantity)));
    }
  }

  void write(AvroBuffer out) {
    out.writeDecimal(value());
  }

  BigInteger value() {
    return large.add(BigInteger.valueOf(sum));
  }

  private void add(long product) {
    long next = sum + product;
    boolean overflow = ((sum ^ next) & (product ^ next)) < 0;
    if (overflow) {
      large = large.add(BigInteger.valueOf(sum));
      sum = product;
    } else {
      sum = next;
    }
  }

  private static long unscaled(byte[] bytes, int from, int to) {
    long value = bytes[from];
    for (int i = from + 1; i < to; i++) {
      value = value << 8 | (bytes[i] & 0xFF);
    }
    return value;
  }
}
