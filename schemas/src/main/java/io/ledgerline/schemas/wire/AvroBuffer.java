package io.ledgerline.schemas.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.util.Arrays;

/** A growing buffer that writes Avro's binary encoding. Reused by its owner; not thread-safe. */
public final class AvroBuffer {
  private byte[] bytes;
  private int size;

  public AvroBuffer(int capacity) {
    bytes = new byte[capacity];
  }

  public AvroBuffer clear() {
    size = 0;
    return this;
  }

  public int size() {
    return size;
  }

  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  public void writeAll(AvroBuffer other) {
    writeRaw(other.bytes, 0, other.size);
  }

  public void writeRaw(byte[] source, int from, int to) {
    ensure(to - from);
    System.arraycopy(source, from, bytes, size, to - from);
    size += to - from;
  }

  public void writeRawByte(int b) {
    ensure(1);
    bytes[size++] = (byte) b;
  }

  /** Avro's int and long: zigzag, seven bits a byte. */
  public void writeLong(long value) {
    ensure(10);
    long rest = (value << 1) ^ (value >> 63);
    while ((rest & ~0x7FL) != 0) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  public void writeString(String value) {
    byte[] utf8 = value.getBytes(UTF_8);
    writeLong(utf8.length);
    writeRaw(utf8, 0, utf8.length);
  }

  /** A union of null and string. */
  public void writeNullableString(String value) {
    if (value == null) {
      writeLong(0);
    } else {
      writeLong(1);
      writeString(value);
    }
  }

  /** A decimal's unscaled value: two's complement, big endian, as short as can be. */
  public void writeDecimal(long unscaled) {
    int length =
        (Long.SIZE - Long.numberOfLeadingZeros(unscaled < 0 ? ~unscaled : unscaled)) / 8 + 1;
    writeLong(length);
    ensure(length);
    for (int shift = (length - 1) * 8; shift >= 0; shift -= 8) {
      bytes[size++] = (byte) (unscaled >> shift);
    }
  }

  /** As {@link #writeDecimal(long)}, for what does not fit a long. */
  public void writeDecimal(BigInteger unscaled) {
    byte[] twosComplement = unscaled.toByteArray();
    writeLong(twosComplement.length);
    writeRaw(twosComplement, 0, twosComplement.length);
  }

  private void ensure(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}
