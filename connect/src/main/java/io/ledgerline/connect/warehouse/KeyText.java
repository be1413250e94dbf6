package io.ledgerline.connect.warehouse;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.kafka.connect.data.Date;
import org.apache.kafka.connect.data.Schema;

/** A key column's value as records' keys spell it: numbers in decimal, dates in ISO. */
final class KeyText {
  static String of(Schema schema, Object value) {
    if (value != null && Date.LOGICAL_NAME.equals(schema.name())) {
      return LocalDate.ofEpochDay(Times.epochDay(value)).toString();
    }
    return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
  }

  private KeyText() {}
}
