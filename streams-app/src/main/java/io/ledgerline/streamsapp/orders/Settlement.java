package io.ledgerline.streamsapp.orders;

import io.ledgerline.schemas.OrderPayment;
import io.ledgerline.schemas.OrderTransaction;
import io.ledgerline.streamsapp.totesys.RowKey;
import io.ledgerline.streamsapp.totesys.SourceRows;
import io.ledgerline.streamsapp.totesys.Table;
import io.ledgerline.streamsapp.totesys.row.PaymentRow;
import io.ledgerline.streamsapp.totesys.row.TransactionRow;

/** How an order is settled: by the transaction that names it, and by that one's payment. */
final class Settlement {
  private final SourceRows rows;
  private final Sides sides;

  Settlement(SourceRows rows, Sides sides) {
    this.rows = rows;
    this.sides = sides;
  }

  /** Null if no transaction names the order. */
  RowKey transactionOf(RowKey order) {
    return rows.firstReferring(order, Table.TRANSACTION);
  }

  /** Null if there is no such transaction. */
  OrderTransaction transaction(RowKey key) {
    if (key == null || !(rows.find(key) instanceof TransactionRow row)) {
      return null;
    }
    return OrderTransaction.newBuilder()
        .setTransactionId(row.transactionId())
        .setTransactionType(row.transactionType())
        .setSalesOrderId(row.salesOrderId())
        .setPurchaseOrderId(row.purchaseOrderId())
        .build();
  }

  /** Null if the transaction has no payment. */
  OrderPayment payment(RowKey transaction) {
    RowKey key = transaction == null ? null : rows.firstReferring(transaction, Table.PAYMENT);
    if (key == null || !(rows.find(key) instanceof PaymentRow row)) {
      return null;
    }
    return OrderPayment.newBuilder()
        .setPaymentId(row.paymentId())
        .setPaymentAmount(row.paymentAmount())
        .setCurrencyId(row.currencyId())
        .setPaymentType(sides.paymentType(row.paymentTypeId()))
        .setPaid(row.paid())
        .setPaymentDate(row.paymentDate())
        .build();
  }
}
