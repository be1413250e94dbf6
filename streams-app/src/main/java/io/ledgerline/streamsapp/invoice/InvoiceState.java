package io.ledgerline.streamsapp.invoice;

import io.ledgerline.schemas.wire.AvroCursor;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;

/**
 * Reads what the service stores of an invoice: one byte that names the format, then the Avro record
 * InvoiceState, which begins with the document exactly as it is published.
 */
public final class InvoiceState {
  static final byte FORMAT = 3;
  private static final int AMOUNT_SCALE = 4;

  /** The document without its items, however many there are. */
  public static InvoiceHeader header(byte[] state) {
    refuseOtherFormats(state);
    AvroCursor cursor = new AvroCursor();
    cursor.reset(state, 1, state.length);
    return new InvoiceHeader(
        cursor.readString(),
        InvoiceKinds.of(cursor.readInt()),
        cursor.readPresent() ? Optional.of(cursor.readString()) : Optional.empty(),
        cursor.readString(),
        cursor.readString(),
        Instant.ofEpochMilli(cursor.readLong()),
        cursor.readInt(),
        cursor.readLong(),
        new BigDecimal(amount(cursor, state), AMOUNT_SCALE));
  }

  private static BigInteger amount(AvroCursor cursor, byte[] state) {
    int length = cursor.skipBytes();
    return new BigInteger(state, cursor.position() - length, length);
  }

  /** The invoice, ready to take more lines. */
  public static OpenInvoice open(byte[] state) {
    refuseOtherFormats(state);
    AvroCursor cursor = new AvroCursor();
    cursor.reset(state, 1, state.length);
    String invoiceNo = cursor.readString();
    cursor.readInt();
    String customerId = cursor.readPresent() ? cursor.readString() : null;
    cursor.skipBytes();
    cursor.skipBytes();
    long issuedAtMs = cursor.readLong();
    int lineCount = cursor.readInt();
    long unitCount = cursor.readLong();
    InvoiceTotal total = new InvoiceTotal(issuedAtMs, lineCount, unitCount, amount(cursor, state));
    Item[] items = items(cursor, lineCount);
    LineVersion[] lines = versions(cursor, lines(cursor, state, items));
    Optional<CustomerInvoiceKey> published =
        Optional.ofNullable(customerId)
            .map(
                customer ->
                    new CustomerInvoiceKey(customer, Instant.ofEpochMilli(issuedAtMs), invoiceNo));
    return OpenInvoice.stored(lines, published, total, state.length);
  }

  private static Item[] items(AvroCursor cursor, int count) {
    Item[] items = new Item[count];
    int next = 0;
    for (long block = cursor.readLong(); block != 0; block = cursor.readLong()) {
      for (long i = 0; i < block; i++) {
        int lineNo = cursor.readInt();
        int from = cursor.position();
        cursor.skipBytes();
        if (cursor.readPresent()) {
          cursor.skipBytes();
        }
        int quantity = cursor.readInt();
        int priceLength = cursor.skipBytes();
        int to = cursor.position();
        items[next++] = new Item(lineNo, from, to, quantity, to - priceLength);
        cursor.skipBytes();
      }
    }
    return items;
  }

  private static Line[] lines(AvroCursor cursor, byte[] state, Item[] items) {
    Line[] lines = new Line[items.length];
    int next = 0;
    for (long block = cursor.readLong(); block != 0; block = cursor.readLong()) {
      for (long i = 0; i < block; i++) {
        int covered = cursor.readInt();
        int from = cursor.position();
        cursor.readLong();
        if (cursor.readPresent()) {
          cursor.skipBytes();
        }
        cursor.skipBytes();
        for (int end = next + covered; next < end; next++) {
          Item item = items[next];
          lines[next] =
              new Line(
                  item.lineNo(),
                  state,
                  item.from(),
                  item.to(),
                  item.quantity(),
                  item.priceFrom(),
                  from,
                  cursor.position());
        }
      }
    }
    return lines;
  }

  private static LineVersion[] versions(AvroCursor cursor, Line[] lines) {
    LineVersion[] versions = new LineVersion[lines.length];
    int next = 0;
    for (long block = cursor.readLong(); block != 0; block = cursor.readLong()) {
      for (long i = 0; i < block; i++) {
        int covered = cursor.readInt();
        int version = cursor.readInt();
        long recordedAtMs = cursor.readLong();
        for (int end = next + covered; next < end; next++) {
          versions[next] = new LineVersion(lines[next], version, recordedAtMs);
        }
      }
    }
    return versions;
  }

  /**
   * @throws IllegalStateException if another version has stored it
   */
  public static void refuseOtherFormats(byte[] state) {
    if (state[0] != FORMAT) {
      throw new IllegalStateException(
          "A stored invoice has the format %d, not %d: start the service with a new application.id"
              .formatted(state[0], FORMAT));
    }
  }

  private record Item(int lineNo, int from, int to, int quantity, int priceFrom) {}

  private InvoiceState() {}
}
