package io.ledgerline.csvclient.read;

import io.ledgerline.schemas.line.Field;
import io.ledgerline.schemas.line.FieldValues;
import io.ledgerline.schemas.line.InvoiceLineParser;
import io.ledgerline.schemas.line.UnreadableRowException;
import java.io.IOException;

/** Reads the records of a CSV file below its header. */
final class CsvRecords implements RecordReader {
  private static final int MAX_ADDED_LINES = 16;

  private final CsvColumns columns;
  private final InvoiceLineParser parser;
  private final CsvCells cells;
  private final FieldValues addedRow = new FieldValues();

  /**
   * @param parser to tell, where a quote stays open, whether the next line is a row of its own
   */
  CsvRecords(CsvColumns columns, InvoiceLineParser parser) {
    this.columns = columns;
    this.parser = parser;
    this.cells = new CsvCells(columns.count());
  }

  @Override
  public void read(TextLines lines, FieldValues values) throws IOException, UnreadableRowException {
    String text;
    try {
      text = closed(lines);
      cells.split(text);
    } catch (UnreadableRowException e) {
      cells.splitAtCommas(lines.roughText());
      values.set(Field.INVOICE_NO, unquoted(columns.find(Field.INVOICE_NO, cells)));
      throw e;
    }
    columns.copy(cells, values);
  }

  /** The line, or as many of them as its quotes span. */
  private String closed(TextLines lines) throws IOException, UnreadableRowException {
    String text = lines.text();
    if (Quotes.of(text) != Quotes.OPEN) {
      return text;
    }
    if (!extend(lines)) {
      lines.retract();
      throw new UnreadableRowException("a quote is opened and not closed");
    }
    return lines.text();
  }

  /**
   * Adds lines until the record is whole; false if it does not get so. One stray quote must not
   * swallow good rows, so a line that is a row of its own ends the search.
   */
  private boolean extend(TextLines lines) throws IOException {
    try {
      for (int added = 0; added < MAX_ADDED_LINES && lines.extend(); added++) {
        if (isRow(lines.addedText())) {
          return false;
        }
        String text = lines.text();
        Quotes quotes = Quotes.of(text);
        if (quotes != Quotes.OPEN) {
          return quotes == Quotes.CLOSED && CsvCells.parse(text).length == columns.count();
        }
      }
    } catch (UnreadableRowException e) {
      return false;
    }
    return false;
  }

  /** A row of its own pairs its quotes; a line that ends a quoted cell cannot. */
  private boolean isRow(String line) {
    if (line.chars().filter(c -> c == '"').count() % 2 != 0) {
      return false;
    }
    try {
      cells.split(line);
      columns.copy(cells, addedRow);
      return parser.parse(addedRow, 1, 1) != null;
    } catch (UnreadableRowException e) {
      return false;
    }
  }

  private static String unquoted(String cell) {
    boolean quoted = cell != null && cell.length() > 1 && cell.startsWith("\"");
    return quoted && cell.endsWith("\"") ? cell.substring(1, cell.length() - 1) : cell;
  }
}
