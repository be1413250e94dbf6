package io.ledgerline.streamsapp.orders;

import io.ledgerline.streamsapp.totesys.RowKey;
import io.ledgerline.streamsapp.totesys.SourceRows;
import io.ledgerline.streamsapp.totesys.Table;
import io.ledgerline.streamsapp.totesys.row.PaymentRow;
import io.ledgerline.streamsapp.totesys.row.Row;
import io.ledgerline.streamsapp.totesys.row.TransactionRow;
import java.util.function.Consumer;

/**
 * What has to be built anew when a row of the source changes. A product is named by the row that it
 * is of: documents by an order or a payment, dimensions by any other.
 */
public final class Dependents {
  private final SourceRows rows;

  public Dependents(SourceRows rows) {
    this.rows = rows;
  }

  /**
   * @param before the row until now, null if there was none: what it referred to has changed too
   * @param products is told of each product, of some more than once
   */
  public void of(RowKey changed, Row before, Consumer<RowKey> products) {
    upwards(changed, products);
    settled(before, products);
    settled(rows.find(changed), products);
  }

  /** The row's own product, and those of whoever refers to it. */
  private void upwards(RowKey key, Consumer<RowKey> products) {
    products.accept(key);
    // An order's document is of the order: what refers to it shows no more of it than its key.
    if (key.table() != Table.SALES_ORDER && key.table() != Table.PURCHASE_ORDER) {
      rows.forEachReferring(key, referring -> upwards(referring, products));
    }
    if (key.table() == Table.PAYMENT) {
      // An order shows how it is paid, and so whatever a payment shows.
      settled(rows.find(key), products);
    }
  }

  /** The orders that show a transaction or a payment. */
  private void settled(Row row, Consumer<RowKey> products) {
    if (row instanceof TransactionRow transaction) {
      for (RowKey order : transaction.orders()) {
        // A snapshot brings transactions before their orders.
        if (rows.find(order) != null) {
          products.accept(order);
        }
      }
    } else if (row instanceof PaymentRow payment) {
      settled(rows.find(new RowKey(Table.TRANSACTION, payment.transactionId())), products);
    }
  }
}
