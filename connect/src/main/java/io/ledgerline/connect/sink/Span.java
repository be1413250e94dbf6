package io.ledgerline.connect.sink;

/**
 * A run of a partition's offsets, with or without a record at each.
 *
 * @param first the first, which is what the destination expects next
 * @param next the first after it
 */
public record Span(long first, long next) {
  Span upTo(long later) {
    return new Span(first, later);
  }
}
