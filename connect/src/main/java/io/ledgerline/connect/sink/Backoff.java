package io.ledgerline.connect.sink;

import java.util.random.RandomGenerator;

/**
 * Pauses between attempts: exponential, with full jitter, so that many who wait for one server do
 * not come back at once.
 *
 * @param firstMs the longest first pause
 * @param maxMs the longest pause ever
 */
public record Backoff(long firstMs, long maxMs) {
  /**
   * A pause in milliseconds.
   *
   * @param failures how many attempts have failed, from 1
   */
  long pause(int failures, RandomGenerator random) {
    return random.nextLong(longest(failures) + 1);
  }

  private long longest(int failures) {
    int doublings = failures - 1;
    boolean overflows = doublings >= Long.numberOfLeadingZeros(firstMs) - 1;
    return overflows ? maxMs : Math.min(maxMs, firstMs << doublings);
  }
}
