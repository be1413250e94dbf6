package io.ledgerline.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What one run measured, as a line that the parent process reads.
 *
 * @param rows how many
 * @param seconds how long
 */
record Measurement(long rows, double seconds) {
  private static final String MARK = "measured ";

  static Measurement since(long startNanos, long rows) {
    return new Measurement(rows, (System.nanoTime() - startNanos) / 1e9);
  }

  double rowsPerSecond() {
    return rows / seconds;
  }

  /** The one in the middle. */
  static Measurement median(List<Measurement> measured) {
    List<Measurement> sorted = new ArrayList<>(measured);
    sorted.sort(Comparator.comparingDouble(Measurement::rowsPerSecond));
    return sorted.get(sorted.size() / 2);
  }

  void print() {
    System.out.printf(Locale.ROOT, "%s%d %.6f%n", MARK, rows, seconds);
  }

  static boolean isIn(String line) {
    return line.startsWith(MARK);
  }

  static Measurement parse(String line) {
    String[] parts = line.substring(MARK.length()).split(" ", 2);
    return new Measurement(Long.parseLong(parts[0]), Double.parseDouble(parts[1]));
  }
}
