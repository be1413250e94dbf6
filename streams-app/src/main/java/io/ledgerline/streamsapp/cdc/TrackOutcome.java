package io.ledgerline.streamsapp.cdc;

/** What taking in a change sends on. */
@SuppressWarnings("ArrayRecordComponent") // each is passed on once, never compared
sealed interface TrackOutcome {
  /** The first products since the last commit have to be built anew. */
  enum Dirty implements TrackOutcome {
    MARK
  }

  /**
   * A record of a product.
   *
   * @param value null for a tombstone
   */
  record Product(ProductKey key, byte[] value) implements TrackOutcome {}

  /**
   * The record could not be read.
   *
   * @param original its value as it came
   */
  record Rejected(byte[] original) implements TrackOutcome {}
}
