package io.ledgerline.reconcile.scratch;

/**
 * A row that is not as it should be.
 *
 * @param kind missing, extra, changed, doubled or outdated (the version is another)
 * @param expected canonical text; null if there should be none, if the row is moving, or if many
 *     before it differ, too
 * @param found canonical text; null if there is none, likewise
 * @param moving whether the row has changed since the position was taken
 */
public record Difference(String key, Kind kind, String expected, String found, boolean moving) {
  /** What is wrong with a row. */
  public enum Kind {
    MISSING,
    EXTRA,
    CHANGED,
    DOUBLED,
    OUTDATED
  }
}
