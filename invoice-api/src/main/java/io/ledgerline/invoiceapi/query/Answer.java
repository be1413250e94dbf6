package io.ledgerline.invoiceapi.query;

/**
 * What a query comes back with.
 *
 * @param <T> what was asked for
 */
public sealed interface Answer<T> {
  /**
   * The partition that owns the key has it.
   *
   * @param value never null
   */
  record Found<T>(T value) implements Answer<T> {}

  /** The partition that owns the key answered that it has nothing under it. */
  record Absent<T>() implements Answer<T> {}

  /**
   * Nobody could answer now; it is worth asking again.
   *
   * @param reason for the reader of the response
   */
  record Unavailable<T>(String reason) implements Answer<T> {}
}
