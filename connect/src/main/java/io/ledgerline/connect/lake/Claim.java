package io.ledgerline.connect.lake;

import java.util.List;

/**
 * A range of a partition's offsets, and the files that hold its records.
 *
 * @param first offset
 * @param last offset, included
 * @param files their keys, in order; none if the range has no record that can be delivered
 */
record Claim(long first, long last, List<String> files) {
  Claim {
    files = List.copyOf(files);
  }

  long next() {
    return last + 1;
  }
}
