package io.ledgerline.streamsapp.totesys.row;

import io.ledgerline.streamsapp.totesys.RowKey;
import java.util.List;

/**
 * A row of the source, as far as anything is made of it: two rows that are equal give the same
 * products. Times are UTC.
 */
public sealed interface Row
    permits AddressRow,
        CounterpartyRow,
        CurrencyRow,
        DepartmentRow,
        DesignRow,
        StaffRow,
        SalesOrderRow,
        PurchaseOrderRow,
        PaymentTypeRow,
        TransactionRow,
        PaymentRow {
  RowKey key();

  /** The rows that its foreign keys name. */
  default List<RowKey> references() {
    return List.of();
  }
}
