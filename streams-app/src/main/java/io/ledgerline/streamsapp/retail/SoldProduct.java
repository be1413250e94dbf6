package io.ledgerline.streamsapp.retail;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ledgerline.schemas.wire.AvroCursor;
import io.ledgerline.streamsapp.invoice.Line;
import java.util.Arrays;

/**
 * Where a line's bytes tell of the product that it sells.
 *
 * @param descriptionFrom equal to its end for none
 */
@SuppressWarnings("ArrayRecordComponent") // slices of one shared array, compared by hand
record SoldProduct(
    byte[] bytes,
    int codeFrom,
    int codeTo,
    int descriptionFrom,
    int descriptionTo,
    long issuedAtMs) {
  static SoldProduct of(Line line, AvroCursor cursor) {
    cursor.reset(line.bytes(), line.itemFrom(), line.itemTo());
    int codeLength = cursor.skipBytes();
    final int codeTo = cursor.position();
    int descriptionLength = cursor.readPresent() ? cursor.skipBytes() : 0;
    final int descriptionTo = cursor.position();
    cursor.reset(line.bytes(), line.originFrom(), line.originTo());
    return new SoldProduct(
        line.bytes(),
        codeTo - codeLength,
        codeTo,
        descriptionTo - descriptionLength,
        descriptionTo,
        cursor.readLong());
  }

  byte[] stockCode() {
    return Arrays.copyOfRange(bytes, codeFrom, codeTo);
  }

  /** Empty also for white space alone, which names nothing. */
  byte[] description() {
    return isBlank() ? new byte[0] : Arrays.copyOfRange(bytes, descriptionFrom, descriptionTo);
  }

  /** True if both are of one product and one time. */
  boolean samePlace(SoldProduct other) {
    return issuedAtMs == other.issuedAtMs
        && Arrays.equals(bytes, codeFrom, codeTo, other.bytes, other.codeFrom, other.codeTo);
  }

  boolean sameDescription(SoldProduct other) {
    return Arrays.equals(
        bytes,
        descriptionFrom,
        descriptionTo,
        other.bytes,
        other.descriptionFrom,
        other.descriptionTo);
  }

  /** Nearly every description begins with a letter, which is seen without decoding it. */
  private boolean isBlank() {
    for (int i = descriptionFrom; i < descriptionTo; i++) {
      if (bytes[i] > ' ') {
        return false;
      }
    }
    return new String(bytes, descriptionFrom, descriptionTo - descriptionFrom, UTF_8).isBlank();
  }
}
