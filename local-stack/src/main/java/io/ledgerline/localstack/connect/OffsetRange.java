package io.ledgerline.localstack.connect;

/**
 * Offsets of a partition, of which some may be transaction markers or of aborted transactions.
 *
 * @param to not included
 */
record OffsetRange(long from, long to) {
  long size() {
    return to - from;
  }
}
