package io.ledgerline.streamsapp.retail;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What a line tells of the product that it sells, on its way to where the product is kept. As a
 * message: one byte that says whether the line is there or gone, its place, its description.
 *
 * @param gone true if no line sells the product at this place any more
 * @param description in UTF-8; empty for none
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
public record ProductLine(boolean gone, LinePlace place, byte[] description) {
  private static final byte GONE = 0;
  private static final byte THERE = 1;

  /**
   * @throws IllegalStateException if the message begins with another byte than ours do
   */
  public static ProductLine read(byte[] message) {
    byte kind = message[0];
    if (kind != GONE && kind != THERE) {
      throw new IllegalStateException("A product's line is of the unknown kind " + kind);
    }
    LinePlace place = LinePlace.at(message, 1);
    int descriptionFrom = 1 + place.bytes().length;
    return new ProductLine(
        kind == GONE, place, Arrays.copyOfRange(message, descriptionFrom, message.length));
  }

  byte[] message() {
    return ByteBuffer.allocate(1 + place.bytes().length + description.length)
        .put(gone ? GONE : THERE)
        .put(place.bytes())
        .put(description)
        .array();
  }
}
