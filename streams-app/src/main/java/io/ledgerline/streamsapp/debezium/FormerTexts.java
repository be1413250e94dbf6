package io.ledgerline.streamsapp.debezium;

/**
 * The texts of a row before a change. PostgreSQL keeps a long text outside its row (TOAST) and does
 * not log it again when it is unchanged, so Debezium can only say that it is unavailable.
 */
@FunctionalInterface
interface FormerTexts {
  /** What stands in place of the text. */
  String UNAVAILABLE = "__debezium_unavailable_value";

  /**
   * @throws io.ledgerline.streamsapp.totesys.row.UnreadableColumnException if the row was never
   *     seen before
   */
  String of(String column);
}
