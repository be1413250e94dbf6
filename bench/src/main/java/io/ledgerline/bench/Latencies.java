package io.ledgerline.bench;

import java.util.List;

/**
 * Measured times.
 *
 * @param nanos in any order
 */
record Latencies(List<Long> nanos) {
  int count() {
    return nanos.size();
  }

  /** In milliseconds. */
  double percentile(int percent) {
    List<Long> sorted = nanos.stream().sorted().toList();
    int index = (int) Math.ceil(sorted.size() * percent / 100.0) - 1;
    return sorted.get(Math.max(0, index)) / 1e6;
  }
}
