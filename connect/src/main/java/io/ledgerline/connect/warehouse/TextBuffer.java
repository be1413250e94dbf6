package io.ledgerline.connect.warehouse;

import io.ledgerline.connect.sink.RejectedRecordException;
import java.util.Arrays;

/**
 * Rows as the text that COPY reads: columns end in a tab, rows in a line feed, NULL is {@code \N}.
 * Not thread-safe.
 */
final class TextBuffer {
  private final Escapes escapes;
  private byte[] bytes = new byte[4096];
  private int length;

  TextBuffer(Escapes escapes) {
    this.escapes = escapes;
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  /** Takes back all that was written since. */
  void cut(int newLength) {
    length = newLength;
  }

  void nothing() {
    room(2);
    bytes[length++] = '\\';
    bytes[length++] = 'N';
  }

  void put(char ascii) {
    room(1);
    bytes[length++] = (byte) ascii;
  }

  void ascii(String text) {
    int size = text.length();
    room(size);
    for (int i = 0; i < size; i++) {
      bytes[length++] = (byte) text.charAt(i);
    }
  }

  void number(long value) {
    if (value < 0) {
      if (value == Long.MIN_VALUE) {
        ascii(Long.toString(value));
        return;
      }
      put('-');
    }
    long rest = Math.abs(value);
    digits(rest, rest < 10 ? 1 : width(rest));
  }

  /** As many digits as said, with leading zeros. */
  void digits(long value, int width) {
    room(width);
    long rest = value;
    for (int i = length + width - 1; i >= length; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += width;
  }

  /**
   * @throws RejectedRecordException if there is a character that no database takes
   */
  void text(String text) {
    int size = text.length();
    // At most three bytes for each char; an escaped one becomes two.
    room(3 * size);
    for (int i = 0; i < size; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        i += beyondAscii(text, i, c);
      } else if (c >= ' ' && c != '\\') {
        bytes[length++] = (byte) c;
      } else {
        control(c);
      }
    }
  }

  private void control(char c) {
    if (c == 0) {
      throw new RejectedRecordException("a NUL character, which no text column can hold");
    }
    byte escaped = escapes.of(c);
    if (escaped != 0) {
      bytes[length++] = '\\';
      bytes[length++] = escaped;
    } else {
      bytes[length++] = (byte) c;
    }
  }

  /** How many more chars were used up. */
  private int beyondAscii(String text, int at, char c) {
    if (c < 0x800) {
      bytes[length++] = (byte) (0xC0 | (c >> 6));
      bytes[length++] = (byte) (0x80 | (c & 0x3F));
      return 0;
    }
    if (!Character.isSurrogate(c)) {
      bytes[length++] = (byte) (0xE0 | (c >> 12));
      bytes[length++] = (byte) (0x80 | ((c >> 6) & 0x3F));
      bytes[length++] = (byte) (0x80 | (c & 0x3F));
      return 0;
    }
    int codePoint = text.codePointAt(at);
    if (codePoint == c) {
      throw new RejectedRecordException("half a surrogate pair, which is no text");
    }
    bytes[length++] = (byte) (0xF0 | (codePoint >> 18));
    bytes[length++] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
    bytes[length++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
    bytes[length++] = (byte) (0x80 | (codePoint & 0x3F));
    return 1;
  }

  private static int width(long value) {
    int width = 1;
    for (long rest = value; rest >= 10; rest /= 10) {
      width++;
    }
    return width;
  }

  private void room(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}
