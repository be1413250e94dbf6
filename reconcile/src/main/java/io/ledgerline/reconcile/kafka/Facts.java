package io.ledgerline.reconcile.kafka;

import java.math.BigDecimal;
import org.apache.avro.generic.GenericRecord;

/** What a fact's rows have in common. */
final class Facts {
  /** Whose version a row is: the columns behind the record's own id, up to version. */
  static String subjectOf(GenericRecord row) {
    return row.getSchema().getField("invoice_no") == null
        ? row.get(1).toString()
        : row.get("invoice_no") + "#" + row.get("line_no");
  }

  static String plain(Object amount) {
    return ((BigDecimal) amount).stripTrailingZeros().toPlainString();
  }

  private Facts() {}
}
