package io.ledgerline.csvclient.read;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Arrays;

/** Some bytes of a reader's buffer, there until the reader moves. */
final class Slice {
  private final byte[] buffer;
  private final int from;
  private final int to;
  private final boolean ascii;

  /**
   * @param ascii whether none of the bytes is above 0x7F
   */
  Slice(byte[] buffer, int from, int to, boolean ascii) {
    this.buffer = buffer;
    this.from = from;
    this.to = to;
    this.ascii = ascii;
  }

  boolean isAscii() {
    return ascii;
  }

  int length() {
    return to - from;
  }

  boolean isBlank() {
    int i = from;
    while (i < to && (buffer[i] == ' ' || buffer[i] == '\t')) {
      i++;
    }
    return i == to;
  }

  /** As text; bytes that the charset does not know become replacement characters. */
  String text(Charset charset) {
    return new String(buffer, from, to - from, charset);
  }

  ByteBuffer view() {
    return ByteBuffer.wrap(buffer, from, to - from);
  }

  ByteBuffer copy() {
    return ByteBuffer.wrap(Arrays.copyOfRange(buffer, from, to));
  }
}
