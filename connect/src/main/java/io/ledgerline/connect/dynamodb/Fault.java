package io.ledgerline.connect.dynamodb;

/** What a failed request means. */
sealed interface Fault {
  /** One line about what is wrong. */
  String text();

  /** Too much was asked at once. */
  record Throttled(String text) implements Fault {}

  /** The store is not there, or not itself: trying again later will do. */
  record Passing(String text) implements Fault {}

  /**
   * Trying again will not do.
   *
   * @param text what is wrong and what to do
   */
  record Lasting(String text) implements Fault {}
}
