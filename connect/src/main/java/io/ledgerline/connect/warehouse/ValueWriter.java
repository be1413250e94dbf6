package io.ledgerline.connect.warehouse;

/** Writes a value of one field's type as text for one column's type. */
interface ValueWriter {
  /**
   * @param value never null
   * @throws MisfitException if the column is too narrow for it
   * @throws io.ledgerline.connect.sink.RejectedRecordException if no column could hold it
   */
  void write(Object value, TextBuffer out);
}
