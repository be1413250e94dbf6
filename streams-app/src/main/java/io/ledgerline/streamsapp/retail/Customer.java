package io.ledgerline.streamsapp.retail;

/**
 * What the rows of a customer's purchase history tell of him, brought along row by row. Reads the
 * history only if its first or last row goes.
 *
 * @param first the earliest invoice; of a deleted customer the one that was last
 * @param last the newest invoice; likewise
 */
public record Customer(HistoryEntry first, HistoryEntry last, boolean deleted) {
  /**
   * With one more row, or one that was there and has changed.
   *
   * @param before null for a customer who was not known
   */
  public static Customer with(Customer before, HistoryEntry entry) {
    if (before == null || before.deleted) {
      return new Customer(entry, entry, false);
    }
    boolean isFirst = entry.key().compareTo(before.first.key()) <= 0;
    boolean isLast = entry.key().compareTo(before.last.key()) >= 0;
    return new Customer(isFirst ? entry : before.first, isLast ? entry : before.last, false);
  }

  /**
   * Without a row.
   *
   * @param history as it is without it
   */
  public Customer without(String key, CustomerHistory history) {
    if (deleted || !(key.equals(first.key()) || key.equals(last.key()))) {
      return this;
    }
    return history
        .first()
        .map(entry -> new Customer(entry, history.last().orElseThrow(), false))
        .orElseGet(() -> new Customer(first, last, true));
  }
}
