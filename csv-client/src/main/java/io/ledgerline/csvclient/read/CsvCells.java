package io.ledgerline.csvclient.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import io.ledgerline.schemas.line.UnreadableRowException;

/** Splits the text of one record into cells. Reused from record to record. */
final class CsvCells {
  private static final CsvReaderBuilder QUOTED = CsvReader.builder();

  private final String[] cells;
  private int count;

  /**
   * @param kept how many cells to keep; further ones are only counted
   */
  CsvCells(int kept) {
    this.cells = new String[kept];
  }

  /**
   * @param text without an open quote
   * @throws UnreadableRowException if the quotes are not those of one CSV record
   */
  void split(String text) throws UnreadableRowException {
    if (text.indexOf('"') < 0) {
      splitAtCommas(text);
    } else {
      String[] all = parse(text);
      count = all.length;
      System.arraycopy(all, 0, cells, 0, Math.min(count, cells.length));
    }
  }

  /** As if there were no quotes: all that can be done for a record whose quotes are broken. */
  void splitAtCommas(String text) {
    count = 0;
    int start = 0;
    for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', start)) {
      add(text, start, comma);
      start = comma + 1;
    }
    add(text, start, text.length());
  }

  /** How many cells the record has, kept or not. */
  int count() {
    return count;
  }

  String get(int index) {
    return cells[index];
  }

  /** The cells of a record as they are, however many. */
  static String[] parse(String text) throws UnreadableRowException {
    if (Quotes.of(text) != Quotes.CLOSED) {
      throw new UnreadableRowException("the quotes are not those of a CSV row");
    }
    try {
      return QUOTED.ofSingleCsvRecord(StringArrayHandler.of(), text);
    } catch (CsvParseException e) {
      throw new UnreadableRowException("no readable CSV row: " + e.getMessage());
    }
  }

  private void add(String text, int from, int to) {
    if (count < cells.length) {
      cells[count] = text.substring(from, to);
    }
    count++;
  }
}
