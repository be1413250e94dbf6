package io.ledgerline.localstack.lifecycle;

import java.util.Locale;

/** Time as people read it. */
final class Seconds {

  /**
   * @param begin of {@link System#nanoTime()}
   */
  static String since(long begin) {
    return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - begin) / 1e9);
  }

  private Seconds() {}
}
