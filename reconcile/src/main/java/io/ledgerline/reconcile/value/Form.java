package io.ledgerline.reconcile.value;

/** How the records of a topic become rows. */
public enum Form {
  /** Every record is a row that stays. */
  VERSIONS,
  /** The last record of each key is its row, a tombstone none. */
  LATEST,
  /** The last version of each fact's subject is its row, a deletion none. */
  CURRENT,
  /** The sums of each invoice are its row. */
  TOTALS,
  /** Every record is a row under its place in the log, whatever it says. */
  EVENTS;

  /** Whether a key may have one row only, whenever it is looked for. */
  public boolean once() {
    return this == VERSIONS || this == EVENTS;
  }
}
