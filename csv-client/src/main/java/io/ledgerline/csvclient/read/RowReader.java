package io.ledgerline.csvclient.read;

import io.ledgerline.schemas.line.InvoiceLineParser;
import io.ledgerline.schemas.line.JsonTimestamps;
import io.ledgerline.schemas.line.Timestamps;
import io.ledgerline.schemas.line.UnreadableRowException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Reads files of invoice lines, row by row. Thread-safe. */
public final class RowReader {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final ZoneId zone;
  private final Optional<Charset> charset;

  /**
   * @param zone of times without an offset
   * @param charset of all files; empty to find it out for each
   * @throws IllegalArgumentException if the charset does not write ASCII as ASCII does, so that
   *     lines and cells could not be told apart
   */
  public RowReader(ZoneId zone, Optional<Charset> charset) {
    if (!charset.map(LineCharset::extendsAscii).orElse(true)) {
      throw new IllegalArgumentException(
          charset.get() + " files cannot be read: their line ends are not those of ASCII");
    }
    this.zone = zone;
    this.charset = charset;
  }

  /**
   * Reads a file to its end, however bad its rows are. Memory grows with the number of its
   * invoices, whose rows are counted, by nothing else.
   *
   * @param bytesRead told how many bytes of the file each read took
   * @param rows told of each row, in order
   * @throws MalformedFileException if a CSV file's header is not what it should be
   */
  public void read(InputFile file, LongConsumer bytesRead, Consumer<Row> rows) throws IOException {
    try (InputStream in = file.open(bytesRead)) {
      read(in, file.name(), file.format(), rows);
    }
  }

  /** As above, of decompressed bytes. */
  void read(InputStream in, String source, Format format, Consumer<Row> rows) throws IOException {
    PushbackInputStream start = new PushbackInputStream(in, BYTE_ORDER_MARK.length);
    LineCharset lineCharset = new LineCharset(charset);
    if (skipByteOrderMark(start)) {
      lineCharset.assumeUtf8();
    }
    TextLines lines = new TextLines(new LineReader(start), lineCharset);
    switch (format) {
      case CSV -> {
        InvoiceLineParser parser = parser(source, new CsvTimestamps(zone));
        CsvColumns columns = CsvColumns.of(source, header(source, lines));
        new Rows(source, lines, new CsvRecords(columns, parser), parser).forEach(rows);
      }
      case JSON_LINES -> {
        InvoiceLineParser parser = parser(source, new JsonTimestamps(zone));
        new Rows(source, lines, new JsonRecords(), parser).forEach(rows);
      }
    }
  }

  private static InvoiceLineParser parser(String source, Timestamps timestamps) {
    return new InvoiceLineParser(source, new CachedTimestamps(timestamps));
  }

  private static String header(String source, TextLines lines) throws IOException {
    if (!lines.next()) {
      throw new MalformedFileException(source, "there is no header");
    }
    try {
      return lines.text();
    } catch (UnreadableRowException e) {
      throw new MalformedFileException(source, "the header cannot be read: " + e.getMessage());
    }
  }

  private static boolean skipByteOrderMark(PushbackInputStream in) throws IOException {
    byte[] start = in.readNBytes(BYTE_ORDER_MARK.length);
    boolean mark = Arrays.equals(start, BYTE_ORDER_MARK);
    if (!mark) {
      in.unread(start);
    }
    return mark;
  }
}
