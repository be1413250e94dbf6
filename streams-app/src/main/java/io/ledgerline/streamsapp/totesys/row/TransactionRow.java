package io.ledgerline.streamsapp.totesys.row;

import io.ledgerline.streamsapp.totesys.RowKey;
import io.ledgerline.streamsapp.totesys.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of transaction.
 *
 * @param salesOrderId null if there is none
 * @param purchaseOrderId null if there is none
 */
public record TransactionRow(
    int transactionId, String transactionType, Integer salesOrderId, Integer purchaseOrderId)
    implements Row {
  static TransactionRow of(Columns columns) {
    return new TransactionRow(
        columns.number("transaction_id"),
        columns.text("transaction_type"),
        columns.optionalNumber("sales_order_id"),
        columns.optionalNumber("purchase_order_id"));
  }

  @Override
  public RowKey key() {
    return new RowKey(Table.TRANSACTION, transactionId);
  }

  @Override
  public List<RowKey> references() {
    return orders();
  }

  /** The orders that it is the transaction of: one, or none once its order is deleted. */
  public List<RowKey> orders() {
    List<RowKey> orders = new ArrayList<>(2);
    if (salesOrderId != null) {
      orders.add(new RowKey(Table.SALES_ORDER, salesOrderId));
    }
    if (purchaseOrderId != null) {
      orders.add(new RowKey(Table.PURCHASE_ORDER, purchaseOrderId));
    }
    return orders;
  }
}
