package io.ledgerline.connect.dynamodb;

import java.util.Comparator;

/**
 * Orders all records that a key ever had.
 *
 * @param generation raised whenever another application builds the topics anew
 * @param offset of the record in its topic
 */
record Version(int generation, long offset) implements Comparable<Version> {
  private static final Comparator<Version> ORDER =
      Comparator.comparingInt(Version::generation).thenComparingLong(Version::offset);

  @Override
  public int compareTo(Version other) {
    return ORDER.compare(this, other);
  }
}
