package io.ledgerline.csvclient.read;

import io.ledgerline.schemas.line.Field;
import io.ledgerline.schemas.line.FieldValues;
import io.ledgerline.schemas.line.InvoiceLineParser;
import io.ledgerline.schemas.line.UnreadableRowException;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Goes through the rows of one file and tells lines from rejects. */
final class Rows {
  private final String file;
  private final TextLines lines;
  private final RecordReader records;
  private final InvoiceLineParser parser;
  private final LineNumbers numbers = new LineNumbers();
  private final FieldValues values = new FieldValues();

  Rows(String file, TextLines lines, RecordReader records, InvoiceLineParser parser) {
    this.file = file;
    this.lines = lines;
    this.records = records;
    this.parser = parser;
  }

  void forEach(Consumer<Row> rows) throws IOException {
    while (lines.next()) {
      rows.accept(read());
    }
  }

  private Row read() throws IOException {
    int position = 0;
    try {
      try {
        values.clear();
        records.read(lines, values);
      } finally {
        // Also a row that is rejected has its place within its invoice: a corrected one may follow.
        position = numbers.next(values.get(Field.INVOICE_NO));
      }
      return new Row.Line(parser.parse(values, position, lines.number()));
    } catch (UnreadableRowException e) {
      Optional<String> invoiceNo =
          position == 0 ? Optional.empty() : Optional.of(values.get(Field.INVOICE_NO));
      return new Row.Reject(file, lines.number(), invoiceNo, e.getMessage(), lines.bytes());
    }
  }
}
