package io.ledgerline.schemas.line;

import io.ledgerline.schemas.InvoiceLine;
import io.ledgerline.schemas.rules.InvoiceLineRules;
import java.util.Optional;

/** Makes invoice lines of rows' values. */
public final class InvoiceLineParser {
  private final String source;
  private final Timestamps timestamps;

  /**
   * @param source what the lines bear as their source
   */
  public InvoiceLineParser(String source, Timestamps timestamps) {
    this.source = source;
    this.timestamps = timestamps;
  }

  /**
   * @param position the row's within its invoice: the line's number, unless the row has its own
   * @param row the file's line
   * @throws UnreadableRowException if a value cannot be read, or the line breaks a rule
   */
  public InvoiceLine parse(FieldValues values, int position, long row)
      throws UnreadableRowException {
    String lineNo = values.get(Field.LINE_NO);
    InvoiceLine line =
        new InvoiceLine(
            values.getRequired(Field.INVOICE_NO),
            lineNo == null ? position : WholeNumber.parse(Field.LINE_NO, lineNo),
            values.getRequired(Field.STOCK_CODE),
            values.getNonEmpty(Field.DESCRIPTION),
            WholeNumber.parse(Field.QUANTITY, values.getRequired(Field.QUANTITY)),
            PlainDecimal.parse(Field.UNIT_PRICE, values.getRequired(Field.UNIT_PRICE)),
            timestamps.parse(values.getRequired(Field.ISSUED_AT)),
            values.getNonEmpty(Field.CUSTOMER_ID),
            values.getRequired(Field.COUNTRY),
            source,
            row);
    Optional<String> violation = InvoiceLineRules.violation(line);
    if (violation.isPresent()) {
      throw new UnreadableRowException(violation.get());
    }
    return line;
  }
}
