package io.ledgerline.reconcile.report;

/** What a comparison, or all of them, came to. The worst one counts. */
public enum Verdict {
  /** Every row is where it should be, as it should be. */
  EQUAL,
  /** Rows changed each time that they were looked at; no other row differs. */
  MOVING,
  /** The place had not done everything before the position within the time. */
  BEHIND,
  /** The place could not be read. */
  UNREADABLE,
  /** Rows differ, and nothing has changed them since. */
  DIFFERENT
}
