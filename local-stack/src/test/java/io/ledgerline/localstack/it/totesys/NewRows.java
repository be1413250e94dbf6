package io.ledgerline.localstack.it.totesys;

import io.ledgerline.localstack.it.Sql;
import java.sql.Connection;
import java.sql.SQLException;

/** Inserts rows of its own, so that tests do not meet at the same ones. */
final class NewRows {
  private static final String STAMP = "'2026-11-19 10:20:30.456'";

  private final Connection connection;

  NewRows(Connection connection) {
    this.connection = connection;
  }

  void execute(String sql) throws SQLException {
    Sql.execute(connection, sql);
  }

  int address(String city) throws SQLException {
    return insert(
        "address_id",
        ("INSERT INTO address (address_line_1, city, postal_code, country, phone, last_updated)"
                + " VALUES ('1 Test Row', '%s', '01234', 'Denmark', '1234 567890', %s)")
            .formatted(city, STAMP));
  }

  int counterparty(int address) throws SQLException {
    return insert(
        "counterparty_id",
        ("INSERT INTO counterparty (counterparty_legal_name, legal_address_id, last_updated)"
                + " VALUES ('Test, Test and Sons', %s, %s)")
            .formatted(address, STAMP));
  }

  int design(String name) throws SQLException {
    return insert(
        "design_id",
        ("INSERT INTO design (design_name, file_location, file_name, last_updated)"
                + " VALUES ('%s', '/tmp', 'test.json', %s)")
            .formatted(name, STAMP));
  }

  int salesOrder() throws SQLException {
    int address = address("Testville");
    return salesOrder(counterparty(address), address);
  }

  int salesOrder(int counterparty, int address) throws SQLException {
    return insert(
        "sales_order_id",
        ("INSERT INTO sales_order (created_at, last_updated, design_id, staff_id, counterparty_id,"
                + " units_sold, unit_price, currency_id, agreed_delivery_date, agreed_payment_date,"
                + " agreed_delivery_location_id) VALUES (%1$s, %1$s, (SELECT min(design_id) FROM design),"
                + " (SELECT min(staff_id) FROM staff), %2$s, 1234, 2.50,"
                + " (SELECT min(currency_id) FROM currency), '2026-12-01', '2026-12-02', %3$s)")
            .formatted(STAMP, counterparty, address));
  }

  /** A transaction and an unpaid payment of a sales order; returns the payment. */
  int paymentOf(int salesOrder) throws SQLException {
    int transaction =
        insert(
            "transaction_id",
            ("INSERT INTO \"transaction\" (transaction_type, sales_order_id, last_updated)"
                    + " VALUES ('SALE', %s, %s)")
                .formatted(salesOrder, STAMP));
    return insert(
        "payment_id",
        ("INSERT INTO payment (created_at, last_updated, transaction_id, counterparty_id,"
                + " payment_amount, currency_id, payment_type_id, paid, payment_date,"
                + " company_ac_number, counterparty_ac_number) SELECT %1$s, %1$s, %2$s, counterparty_id,"
                + " units_sold * unit_price, currency_id, (SELECT min(payment_type_id) FROM payment_type),"
                + " false, agreed_payment_date, 12345678, 87654321"
                + " FROM sales_order WHERE sales_order_id = %3$s")
            .formatted(STAMP, transaction, salesOrder));
  }

  private int insert(String key, String sql) throws SQLException {
    String statement = sql + " RETURNING " + key + "::text AS id";
    return Integer.parseInt(Sql.rows(connection, statement).get(0).get("id"));
  }
}
