package io.ledgerline.streamsapp;

/** What taking in a line sends on; most lines send nothing. */
sealed interface LineOutcome {
  /** The invoice has changed for the first time since it was last written. */
  enum Dirty implements LineOutcome {
    MARK
  }

  /**
   * The record was no line.
   *
   * @param original its value as it came
   */
  @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
  record Rejected(byte[] original) implements LineOutcome {}
}
