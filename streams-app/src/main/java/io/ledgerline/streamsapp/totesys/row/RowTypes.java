package io.ledgerline.streamsapp.totesys.row;

import io.ledgerline.streamsapp.totesys.Table;

/** Which row belongs to which table. */
public final class RowTypes {
  /** Reads a row of a table. */
  public static Row read(Table table, Columns columns) {
    return switch (table) {
      case ADDRESS -> AddressRow.of(columns);
      case COUNTERPARTY -> CounterpartyRow.of(columns);
      case CURRENCY -> CurrencyRow.of(columns);
      case DEPARTMENT -> DepartmentRow.of(columns);
      case DESIGN -> DesignRow.of(columns);
      case STAFF -> StaffRow.of(columns);
      case SALES_ORDER -> SalesOrderRow.of(columns);
      case PURCHASE_ORDER -> PurchaseOrderRow.of(columns);
      case PAYMENT_TYPE -> PaymentTypeRow.of(columns);
      case TRANSACTION -> TransactionRow.of(columns);
      case PAYMENT -> PaymentRow.of(columns);
    };
  }

  public static Class<? extends Row> of(Table table) {
    return switch (table) {
      case ADDRESS -> AddressRow.class;
      case COUNTERPARTY -> CounterpartyRow.class;
      case CURRENCY -> CurrencyRow.class;
      case DEPARTMENT -> DepartmentRow.class;
      case DESIGN -> DesignRow.class;
      case STAFF -> StaffRow.class;
      case SALES_ORDER -> SalesOrderRow.class;
      case PURCHASE_ORDER -> PurchaseOrderRow.class;
      case PAYMENT_TYPE -> PaymentTypeRow.class;
      case TRANSACTION -> TransactionRow.class;
      case PAYMENT -> PaymentRow.class;
    };
  }

  private RowTypes() {}
}
