package io.ledgerline.streamsapp.invoice;

import static io.ledgerline.schemas.rules.InvoiceLineRules.EARLIEST;
import static io.ledgerline.schemas.rules.InvoiceLineRules.LATEST;
import static io.ledgerline.schemas.rules.InvoiceLineRules.MAX_COUNTRY;
import static io.ledgerline.schemas.rules.InvoiceLineRules.MAX_CUSTOMER_ID;
import static io.ledgerline.schemas.rules.InvoiceLineRules.MAX_DESCRIPTION_BYTES;
import static io.ledgerline.schemas.rules.InvoiceLineRules.MAX_INVOICE_NO;
import static io.ledgerline.schemas.rules.InvoiceLineRules.MAX_LINES;
import static io.ledgerline.schemas.rules.InvoiceLineRules.MAX_STOCK_CODE;

import io.ledgerline.schemas.wire.AvroCursor;
import java.util.Arrays;

/**
 * Finds a line's slices in one walk over its bytes, and tells the plain good line (ASCII, short,
 * encoded as shortly as can be) from one that has to be looked at with care. It is stricter than
 * the rules, never laxer. Not thread-safe.
 */
final class PlainLineScanner {
  private static final long EARLIEST_MS = EARLIEST.toEpochMilli();
  private static final long LATEST_MS = LATEST.toEpochMilli();

  /** A price of so few bytes is far below 19 digits. */
  private static final int MAX_PRICE_BYTES = 7;

  private final AvroCursor cursor = new AvroCursor();
  private boolean plain;

  /**
   * The line, or null if it needs care.
   *
   * @throws RejectedLineException if the key is not the line's invoice number
   */
  Line scan(byte[] key, byte[] message, int from) {
    Line line = slice(key, message, from);
    return plain ? line : null;
  }

  /** The line whatever it holds: for bytes that are known to be a good line. */
  Line slice(byte[] key, byte[] message, int from) {
    plain = true;
    cursor.reset(message, from, message.length);
    int invoiceNoLength = cursor.skipBytes();
    int invoiceNo = cursor.position() - invoiceNoLength;
    if (!Arrays.equals(message, invoiceNo, cursor.position(), key, 0, key.length)) {
      throw new RejectedLineException("the key is not the line's invoice number");
    }
    plainToken(invoiceNo, invoiceNoLength);
    int lineNo = cursor.readInt();
    plain &= lineNo >= 1 && lineNo <= MAX_LINES;
    final int itemFrom = cursor.position();
    plainText(MAX_STOCK_CODE);
    if (cursor.readPresent()) {
      plainDescription(cursor.skipBytes());
    }
    int quantity = cursor.readInt();
    int priceLength = cursor.skipBytes();
    plainPrice(priceLength);
    final int originFrom = cursor.position();
    long issuedAt = cursor.readLong();
    plain &= issuedAt >= EARLIEST_MS && issuedAt <= LATEST_MS;
    if (cursor.readPresent()) {
      plainText(MAX_CUSTOMER_ID);
    }
    plainText(MAX_COUNTRY);
    int originTo = cursor.position();
    cursor.skipBytes();
    cursor.readLong();
    plain &= cursor.atEnd();
    return new Line(
        lineNo,
        message,
        itemFrom,
        originFrom,
        quantity,
        originFrom - priceLength,
        originFrom,
        originTo);
  }

  /** Letters, digits and the like; no blank and no '#'. */
  private void plainToken(int from, int length) {
    plain &= length > 0 && length <= MAX_INVOICE_NO;
    for (int i = from; plain && i < from + length; i++) {
      byte b = cursor.at(i);
      plain = b > ' ' && b < 0x7F && b != '#';
    }
  }

  /** Printable ASCII that does not start with a blank, so it is not empty. */
  private void plainText(int maxLength) {
    int length = cursor.skipBytes();
    int from = cursor.position() - length;
    plain &= length > 0 && length <= maxLength && cursor.at(from) != ' ';
    for (int i = from; plain && i < from + length; i++) {
      byte b = cursor.at(i);
      plain = b >= ' ' && b < 0x7F && b != '#';
    }
  }

  private void plainDescription(int length) {
    plain &= length <= MAX_DESCRIPTION_BYTES;
    for (int i = cursor.position() - length; plain && i < cursor.position(); i++) {
      plain = cursor.at(i) >= 0;
    }
  }

  /** A first byte that only repeats the sign makes equal prices unequal bytes. */
  private void plainPrice(int length) {
    int from = cursor.position() - length;
    plain &= length > 0 && length <= MAX_PRICE_BYTES;
    if (plain && length > 1) {
      byte first = cursor.at(from);
      boolean signOnly = first == (byte) (cursor.at(from + 1) >> 7) && (first == 0 || first == -1);
      plain = !signOnly;
    }
  }
}
