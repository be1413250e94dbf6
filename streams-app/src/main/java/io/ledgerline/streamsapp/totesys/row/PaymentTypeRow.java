package io.ledgerline.streamsapp.totesys.row;

import io.ledgerline.streamsapp.totesys.RowKey;
import io.ledgerline.streamsapp.totesys.Table;

/** A row of payment_type. */
public record PaymentTypeRow(int paymentTypeId, String paymentTypeName) implements Row {
  static PaymentTypeRow of(Columns columns) {
    return new PaymentTypeRow(columns.number("payment_type_id"), columns.text("payment_type_name"));
  }

  @Override
  public RowKey key() {
    return new RowKey(Table.PAYMENT_TYPE, paymentTypeId);
  }
}
