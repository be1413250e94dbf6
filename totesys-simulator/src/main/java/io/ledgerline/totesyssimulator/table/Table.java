package io.ledgerline.totesyssimulator.table;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The source's tables, each one after those that it references. */
public enum Table {
  ADDRESS(
      "address_line_1",
      "address_line_2",
      "district",
      "city",
      "postal_code",
      "country",
      "phone",
      "created_at",
      "last_updated"),
  CURRENCY("currency_code", "created_at", "last_updated"),
  DEPARTMENT("department_name", "location", "manager", "created_at", "last_updated"),
  DESIGN("created_at", "design_name", "file_location", "file_name", "last_updated"),
  PAYMENT_TYPE("payment_type_name", "created_at", "last_updated"),
  COUNTERPARTY(
      "counterparty_legal_name",
      "legal_address_id",
      "commercial_contact",
      "delivery_contact",
      "created_at",
      "last_updated"),
  STAFF("first_name", "last_name", "department_id", "email_address", "created_at", "last_updated"),
  SALES_ORDER(
      "created_at",
      "last_updated",
      "design_id",
      "staff_id",
      "counterparty_id",
      "units_sold",
      "unit_price",
      "currency_id",
      "agreed_delivery_date",
      "agreed_payment_date",
      "agreed_delivery_location_id"),
  PURCHASE_ORDER(
      "created_at",
      "last_updated",
      "staff_id",
      "counterparty_id",
      "item_code",
      "item_quantity",
      "item_unit_price",
      "currency_id",
      "agreed_delivery_date",
      "agreed_payment_date",
      "agreed_delivery_location_id"),
  TRANSACTION(
      "transaction_type", "sales_order_id", "purchase_order_id", "created_at", "last_updated"),
  PAYMENT(
      "created_at",
      "last_updated",
      "transaction_id",
      "counterparty_id",
      "payment_amount",
      "currency_id",
      "payment_type_id",
      "paid",
      "payment_date",
      "company_ac_number",
      "counterparty_ac_number");

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable.
  private final List<String> columns;

  Table(String... columns) {
    this.columns = List.of(columns);
  }

  /** As it stands in the catalogue, lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Quoted, with its schema: {@code transaction} is a reserved word in places. */
  public String sql() {
    return "public." + quoted(label());
  }

  /** The primary key's column, unquoted. */
  public String key() {
    return label() + "_id";
  }

  /** All columns but the key, unquoted, in physical order. */
  public List<String> columns() {
    return columns;
  }

  /** The sequence of the key, unquoted. */
  public String sequence() {
    return label() + "_" + key() + "_seq";
  }

  /** {@code "a", "b"}: all columns but the key. */
  public String columnList() {
    return columns.stream().map(Table::quoted).collect(Collectors.joining(", "));
  }

  /** {@code ?, ?}: one for each column but the key. */
  public String parameterList() {
    return String.join(", ", Collections.nCopies(columns.size(), "?"));
  }

  public static String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }
}
