package io.ledgerline.streamsapp.retail;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Where a line stands among those that sell a product: by (issuedAt, invoiceNo, lineNo). In bytes
 * that sort so: the time in eight, the number of the invoice up to a zero, that of the line in two.
 */
public final class LinePlace implements Comparable<LinePlace> {
  private static final int INVOICE_NO_FROM = Long.BYTES;

  private final byte[] bytes;

  LinePlace(byte[] bytes) {
    this.bytes = bytes;
  }

  static LinePlace of(long issuedAtMs, byte[] invoiceNo, int lineNo) {
    return new LinePlace(
        ByteBuffer.allocate(INVOICE_NO_FROM + invoiceNo.length + 1 + Short.BYTES)
            .putLong(issuedAtMs ^ Long.MIN_VALUE)
            .put(invoiceNo)
            .put((byte) 0)
            .putShort((short) lineNo)
            .array());
  }

  /** The place that begins at an index of a message or key. */
  public static LinePlace at(byte[] bytes, int from) {
    int zero = from + INVOICE_NO_FROM;
    while (bytes[zero] != 0) {
      zero++;
    }
    return new LinePlace(Arrays.copyOfRange(bytes, from, zero + 1 + Short.BYTES));
  }

  byte[] bytes() {
    return bytes;
  }

  /** In bytes. */
  public int length() {
    return bytes.length;
  }

  public void copyTo(byte[] target, int at) {
    System.arraycopy(bytes, 0, target, at, bytes.length);
  }

  public long issuedAtMs() {
    return ByteBuffer.wrap(bytes).getLong() ^ Long.MIN_VALUE;
  }

  @Override
  public int compareTo(LinePlace other) {
    return Arrays.compareUnsigned(bytes, other.bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LinePlace place && Arrays.equals(bytes, place.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
