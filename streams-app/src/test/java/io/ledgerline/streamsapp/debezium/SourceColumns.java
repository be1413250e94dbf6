package io.ledgerline.streamsapp.debezium;

import static io.ledgerline.streamsapp.debezium.ColumnSchemas.nullable;

import io.ledgerline.streamsapp.totesys.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.Schema;

/** The columns of totesys in their physical order. */
public final class SourceColumns {
  private final Map<String, Schema> columns = new LinkedHashMap<>();

  public static Map<String, Schema> of(Table table) {
    SourceColumns all = new SourceColumns().with(table.keyColumn(), ColumnSchemas.key());
    return switch (table) {
      case ADDRESS ->
          all.text("address_line_1")
              .optionalText("address_line_2", "district")
              .text("city", "postal_code", "country", "phone")
              .times()
              .columns;
      case COUNTERPARTY ->
          all.text("counterparty_legal_name")
              .integer("legal_address_id")
              .optionalText("commercial_contact", "delivery_contact")
              .times()
              .columns;
      case CURRENCY -> all.text("currency_code").times().columns;
      case DEPARTMENT ->
          all.text("department_name").optionalText("location", "manager").times().columns;
      case DESIGN ->
          all.timestamp("created_at")
              .text("design_name", "file_location", "file_name")
              .timestamp("last_updated")
              .columns;
      case STAFF ->
          all.text("first_name", "last_name")
              .integer("department_id")
              .text("email_address")
              .times()
              .columns;
      case SALES_ORDER ->
          all.times()
              .integer("design_id", "staff_id", "counterparty_id", "units_sold")
              .money("unit_price")
              .integer("currency_id")
              .text("agreed_delivery_date", "agreed_payment_date")
              .integer("agreed_delivery_location_id")
              .columns;
      case PURCHASE_ORDER ->
          all.times()
              .integer("staff_id", "counterparty_id")
              .text("item_code")
              .integer("item_quantity")
              .money("item_unit_price")
              .integer("currency_id")
              .text("agreed_delivery_date", "agreed_payment_date")
              .integer("agreed_delivery_location_id")
              .columns;
      case PAYMENT_TYPE ->
          all.with(
                  "payment_type_name",
                  ColumnSchemas.enumeration(
                      "SALES_RECEIPT,SALES_REFUND,PURCHASE_PAYMENT,PURCHASE_REFUND"))
              .times()
              .columns;
      case TRANSACTION ->
          all.with("transaction_type", ColumnSchemas.enumeration("SALE,PURCHASE"))
              .with("sales_order_id", nullable(ColumnSchemas.integer()))
              .with("purchase_order_id", nullable(ColumnSchemas.integer()))
              .times()
              .columns;
      case PAYMENT ->
          all.times()
              .integer("transaction_id", "counterparty_id")
              .money("payment_amount")
              .integer("currency_id", "payment_type_id")
              .with("paid", ColumnSchemas.flag())
              .text("payment_date")
              .integer("company_ac_number", "counterparty_ac_number")
              .columns;
    };
  }

  private SourceColumns with(String column, Schema schema) {
    var unused = columns.put(column, schema);
    return this;
  }

  private SourceColumns integer(String... names) {
    for (String name : names) {
      columns.put(name, ColumnSchemas.integer());
    }
    return this;
  }

  private SourceColumns text(String... names) {
    for (String name : names) {
      columns.put(name, ColumnSchemas.text());
    }
    return this;
  }

  private SourceColumns optionalText(String... names) {
    for (String name : names) {
      columns.put(name, nullable(ColumnSchemas.text()));
    }
    return this;
  }

  private SourceColumns money(String name) {
    return with(name, ColumnSchemas.decimal(10, 2));
  }

  private SourceColumns timestamp(String name) {
    return with(name, ColumnSchemas.timestamp());
  }

  private SourceColumns times() {
    return timestamp("created_at").timestamp("last_updated");
  }

  private SourceColumns() {}
}
