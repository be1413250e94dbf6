package io.ledgerline.csvclient.read;

import io.ledgerline.schemas.line.FieldValues;
import io.ledgerline.schemas.line.UnreadableRowException;
import java.io.IOException;

/** Takes the values of one record out of its lines. */
interface RecordReader {
  /**
   * Reads the record that begins at the current line.
   *
   * @param values where to put its values, empty so far
   * @throws UnreadableRowException if the line is no record; the values then hold what could be
   *     read nevertheless, the invoice number above all
   */
  void read(TextLines lines, FieldValues values) throws IOException, UnreadableRowException;
}
