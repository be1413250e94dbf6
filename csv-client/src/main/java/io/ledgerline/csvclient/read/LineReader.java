package io.ledgerline.csvclient.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads lines, ended by LF or CRLF, as bytes. A slice begins as one line and may be extended by the
 * lines after it, and be taken back again. Memory is bounded: of a longer line than {@link
 * #MAX_LINE_BYTES} only so much is kept.
 */
final class LineReader {
  static final int MAX_LINE_BYTES = 8 * 1024 * 1024;

  /** How far a slice may be extended. */
  static final int MAX_EXTENDED_BYTES = 64 * 1024;

  private static final int CHUNK = 64 * 1024;
  private static final int MAX_BUFFER = MAX_LINE_BYTES + MAX_EXTENDED_BYTES + CHUNK;

  private final InputStream in;
  private byte[] buffer = new byte[CHUNK];
  private int limit;

  /** Where the slice begins. All other positions are counted from here, so that it can move. */
  private int from;

  private long number;
  private int lines = 1;
  private Line first = new Line(0, 0, 0, true);
  private Line last = first;
  private boolean ascii;
  private boolean tooLong;

  private record Line(int start, int end, int next, boolean ascii) {}

  LineReader(InputStream in) {
    this.in = in;
  }

  /** Moves to the next line; false at the end. */
  boolean next() throws IOException {
    from += last.next;
    number += lines;
    lines = 1;
    tooLong = false;
    last = new Line(0, 0, 0, true);
    if (!readLine()) {
      return false;
    }
    first = last;
    ascii = first.ascii;
    return true;
  }

  /** Adds the next line to the slice; false if there is none, or the slice gets too long by it. */
  boolean extend() throws IOException {
    if (tooLong || last.end > MAX_EXTENDED_BYTES || !readLine()) {
      return false;
    }
    lines++;
    ascii &= last.ascii;
    return last.end <= MAX_EXTENDED_BYTES;
  }

  /** Takes the slice back to its first line. */
  void retract() {
    last = first;
    lines = 1;
    ascii = first.ascii;
    tooLong = false;
  }

  /** 1-based number of the slice's first line. */
  long number() {
    return number;
  }

  /** Whether the line was longer than {@link #MAX_LINE_BYTES}, and its end is lost. */
  boolean isTooLong() {
    return tooLong;
  }

  Slice slice() {
    return new Slice(buffer, from, from + last.end, ascii);
  }

  Slice lastLine() {
    return new Slice(buffer, from + last.start, from + last.end, last.ascii);
  }

  private boolean readLine() throws IOException {
    int start = last.next;
    int position = start;
    int seen = 0;
    while (true) {
      int i = from + position;
      while (i < limit && buffer[i] != '\n') {
        seen |= buffer[i++];
      }
      position = i - from;
      if (i < limit) {
        last = line(start, position, position + 1, seen >= 0);
        return true;
      }
      if (start > 0 && position > MAX_EXTENDED_BYTES) {
        return false;
      }
      if (position > MAX_LINE_BYTES + 1) {
        last = new Line(start, MAX_LINE_BYTES, skipRest(), false);
        tooLong = true;
        return true;
      }
      if (!fill()) {
        last = line(start, position, position, seen >= 0);
        return position > start;
      }
    }
  }

  private Line line(int start, int end, int next, boolean ascii) {
    int text = end > start && buffer[from + end - 1] == '\r' ? end - 1 : end;
    tooLong = text > MAX_LINE_BYTES;
    return new Line(start, Math.min(text, MAX_LINE_BYTES), next, ascii);
  }

  /** Reads over what follows the bytes to keep, and returns where the next line starts. */
  private int skipRest() throws IOException {
    compact();
    int i = MAX_LINE_BYTES;
    while (true) {
      while (i < limit && buffer[i] != '\n') {
        i++;
      }
      if (i < limit) {
        return i + 1;
      }
      i = MAX_LINE_BYTES;
      limit = MAX_LINE_BYTES;
      if (!fill()) {
        return MAX_LINE_BYTES;
      }
    }
  }

  private boolean fill() throws IOException {
    if (limit == buffer.length) {
      compact();
    }
    if (limit == buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.min(buffer.length * 2, MAX_BUFFER));
    }
    int count = in.read(buffer, limit, buffer.length - limit);
    limit += Math.max(count, 0);
    return count >= 0;
  }

  private void compact() {
    System.arraycopy(buffer, from, buffer, 0, limit - from);
    limit -= from;
    from = 0;
  }
}
