package io.ledgerline.totesyssimulator.table;

import java.util.List;

/**
 * A foreign key.
 *
 * @param from the table that holds it
 * @param column of that table, unquoted
 * @param to the table whose key it names
 */
public record Reference(Table from, String column, Table to) {
  public static final List<Reference> ALL =
      List.of(
          new Reference(Table.COUNTERPARTY, "legal_address_id", Table.ADDRESS),
          new Reference(Table.STAFF, "department_id", Table.DEPARTMENT),
          new Reference(Table.SALES_ORDER, "design_id", Table.DESIGN),
          new Reference(Table.SALES_ORDER, "staff_id", Table.STAFF),
          new Reference(Table.SALES_ORDER, "counterparty_id", Table.COUNTERPARTY),
          new Reference(Table.SALES_ORDER, "currency_id", Table.CURRENCY),
          new Reference(Table.SALES_ORDER, "agreed_delivery_location_id", Table.ADDRESS),
          new Reference(Table.PURCHASE_ORDER, "staff_id", Table.STAFF),
          new Reference(Table.PURCHASE_ORDER, "counterparty_id", Table.COUNTERPARTY),
          new Reference(Table.PURCHASE_ORDER, "currency_id", Table.CURRENCY),
          new Reference(Table.PURCHASE_ORDER, "agreed_delivery_location_id", Table.ADDRESS),
          new Reference(Table.TRANSACTION, "sales_order_id", Table.SALES_ORDER),
          new Reference(Table.TRANSACTION, "purchase_order_id", Table.PURCHASE_ORDER),
          new Reference(Table.PAYMENT, "transaction_id", Table.TRANSACTION),
          new Reference(Table.PAYMENT, "counterparty_id", Table.COUNTERPARTY),
          new Reference(Table.PAYMENT, "currency_id", Table.CURRENCY),
          new Reference(Table.PAYMENT, "payment_type_id", Table.PAYMENT_TYPE));

  /** All that name rows of a table. */
  public static List<Reference> to(Table table) {
    return ALL.stream().filter(reference -> reference.to() == table).toList();
  }
}
