package io.ledgerline.schemas.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Walks over Avro's binary encoding without copying or decoding what the caller does not ask for.
 * One cursor is reused for many records: {@link #reset} points it at the next. Not thread-safe.
 *
 * <p>Every read checks its bounds and throws {@link MalformedRecordException}.
 *
 * @see <a href="https://avro.apache.org/docs/1.12.0/specification/#binary-encoding">Binary
 *     encoding</a>
 */
public final class AvroCursor {
  private byte[] bytes = new byte[0];
  private int position;
  private int end;

  /** Points at {@code bytes[from, to)}. */
  public void reset(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.position = from;
    this.end = to;
  }

  public int position() {
    return position;
  }

  public boolean atEnd() {
    return position == end;
  }

  /** The byte at an absolute index, for callers that look into a value they have skipped. */
  public byte at(int index) {
    return bytes[index];
  }

  public long readLong() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (position >= end) {
        throw new MalformedRecordException("the record ends within a number");
      }
      byte b = bytes[position++];
      value |= (b & 0x7FL) << shift;
      if (b >= 0) {
        return (value >>> 1) ^ -(value & 1);
      }
    }
    throw new MalformedRecordException("a number is longer than ten bytes");
  }

  public int readInt() {
    long value = readLong();
    if (value != (int) value) {
      throw new MalformedRecordException("a number exceeds 32 bits");
    }
    return (int) value;
  }

  /** Reads the branch of a union of null and one other type: true if a value follows. */
  public boolean readPresent() {
    long branch = readLong();
    if (branch != 0 && branch != 1) {
      throw new MalformedRecordException("a union has no branch " + branch);
    }
    return branch == 1;
  }

  /**
   * Moves past a string or bytes value and returns its length; its first byte is at {@code
   * position() - length}.
   */
  public int skipBytes() {
    long length = readLong();
    if (length < 0 || length > end - position) {
      throw new MalformedRecordException("a value of " + length + " bytes exceeds the record");
    }
    position += (int) length;
    return (int) length;
  }

  public String readString() {
    int length = skipBytes();
    return new String(bytes, position - length, length, UTF_8);
  }
}
