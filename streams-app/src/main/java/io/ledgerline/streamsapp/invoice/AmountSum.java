package io.ledgerline.streamsapp.invoice;

import java.math.BigInteger;

/** Sums amounts of lines up exactly, in ten-thousandths. Not thread-safe. */
public final class AmountSum {
  private final DecimalSum sum = new DecimalSum();

  /**
   * @param quantity the line's, or its opposite to take the line out again
   */
  public void add(long quantity, Line line) {
    sum.addProduct(quantity, line.bytes(), line.priceFrom(), line.itemTo());
  }

  public BigInteger sum() {
    return sum.value();
  }
}
