package io.ledgerline.connect.dynamodb;

/** What has become of a put. */
sealed interface PutResult {
  /**
   * The item is there now.
   *
   * @param former what it has replaced; null if there was nothing, or if nobody asks
   */
  record Stored(Head former) implements PutResult {}

  /** The same version or a newer one was there before. */
  record Refused(Head standing) implements PutResult {}
}
