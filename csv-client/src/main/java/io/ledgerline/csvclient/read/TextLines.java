package io.ledgerline.csvclient.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.ledgerline.schemas.line.UnreadableRowException;
import java.io.IOException;
import java.nio.ByteBuffer;

/** The lines of a file as text. */
final class TextLines {
  private final LineReader lines;
  private final LineCharset charset;

  TextLines(LineReader lines, LineCharset charset) {
    this.lines = lines;
    this.charset = charset;
  }

  /** Moves to the next line that is not blank; false at the end. */
  boolean next() throws IOException {
    while (lines.next()) {
      if (!lines.slice().isBlank()) {
        return true;
      }
    }
    return false;
  }

  /** 1-based number of the line in its file, blank ones counted. */
  long number() {
    return lines.number();
  }

  /** The line, and those that it was extended by. */
  String text() throws UnreadableRowException {
    if (lines.isTooLong()) {
      throw new UnreadableRowException(
          "the row is longer than 8 MB, of which the first "
              + LineReader.MAX_LINE_BYTES
              + " bytes are kept");
    }
    return charset.decode(lines.slice());
  }

  /** The text as far as it is ASCII, whatever else it holds and however long it is. */
  String roughText() {
    return lines.slice().text(ISO_8859_1);
  }

  ByteBuffer bytes() {
    return lines.slice().copy();
  }

  /** See {@link LineReader#extend}. */
  boolean extend() throws IOException {
    return lines.extend();
  }

  /** The line that {@link #extend} added. */
  String addedText() throws UnreadableRowException {
    return charset.decode(lines.lastLine());
  }

  void retract() {
    lines.retract();
  }
}
