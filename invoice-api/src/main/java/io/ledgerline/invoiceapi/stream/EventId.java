package io.ledgerline.invoiceapi.stream;

import io.ledgerline.invoiceapi.position.Position;
import java.util.Optional;

/**
 * Where a listener is in the stream. As text {@code generation@invoices/0:17,…}.
 *
 * @param generation of the topic: another one has other offsets
 * @param position behind the event, in all partitions
 */
public record EventId(String generation, Position position) {
  private static final char SEPARATOR = '@';

  /** Empty if it is none of ours. */
  public static Optional<EventId> parse(String text) {
    int end = text.indexOf(SEPARATOR);
    if (end < 0 || end == text.length() - 1) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new EventId(text.substring(0, end), Position.parse(text.substring(end + 1))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return generation + SEPARATOR + position;
  }
}
