package io.ledgerline.streamsapp.invoice;

import io.ledgerline.schemas.wire.AvroBuffer;
import java.util.Arrays;

/**
 * One line of an invoice as two slices of the bytes that it came in, never copied or decoded until
 * the document is written.
 *
 * @param lineNo position within the invoice
 * @param bytes what both slices point into; not to be changed
 * @param itemFrom start of stockCode, description, quantity, unitPrice as Avro encodes them
 * @param itemTo their end
 * @param quantity the item's
 * @param priceFrom start of the unit price's bytes, which end with the item
 * @param originFrom start of issuedAt, customerId, country as Avro encodes them
 * @param originTo their end
 */
@SuppressWarnings("ArrayRecordComponent") // slices of one shared array; equality is sameContent
public record Line(
    int lineNo,
    byte[] bytes,
    int itemFrom,
    int itemTo,
    int quantity,
    int priceFrom,
    int originFrom,
    int originTo) {

  /** True if both lines say the same, wherever they came from. */
  boolean sameContent(Line other) {
    return Arrays.equals(bytes, itemFrom, itemTo, other.bytes, other.itemFrom, other.itemTo)
        && sameOrigin(other);
  }

  boolean sameOrigin(Line other) {
    return Arrays.equals(
        bytes, originFrom, originTo, other.bytes, other.originFrom, other.originTo);
  }

  void writeItem(AvroBuffer out) {
    out.writeRaw(bytes, itemFrom, itemTo);
  }

  void writeOrigin(AvroBuffer out) {
    out.writeRaw(bytes, originFrom, originTo);
  }
}
