package io.ledgerline.streamsapp;

import io.ledgerline.streamsapp.invoice.LineFact;

/**
 * What taking in a line sends on. Each kind goes straight to the processor that wants it: most of a
 * line's cost is in how many processors it passes.
 */
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

  /** The line is in a new version. */
  record Versioned(LineFact fact) implements LineOutcome {}
}
