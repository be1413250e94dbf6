package io.ledgerline.streamsapp.debezium;

import io.ledgerline.streamsapp.totesys.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Rows of totesys as plain maps from columns to Integer, String, BigDecimal, Boolean, Instant or
 * null. All foreign keys are 1, but for delivery addresses, which are 2.
 */
public final class SampleRows {
  public static final Instant CREATED = Instant.parse("2022-11-03T14:20:52.186Z");

  /**
   * @param columnsAndValues in turn, instead of the sample's
   */
  public static Map<String, Object> row(Table table, int id, Object... columnsAndValues) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put(table.keyColumn(), id);
    row.put("created_at", CREATED);
    row.put("last_updated", CREATED);
    put(row, columns(table));
    put(row, columnsAndValues);
    return row;
  }

  /** The same row with other values in some columns. */
  public static Map<String, Object> with(Map<String, ?> row, Object... columnsAndValues) {
    Map<String, Object> other = new LinkedHashMap<>(row);
    put(other, columnsAndValues);
    return other;
  }

  private static void put(Map<String, Object> row, Object... columnsAndValues) {
    for (int i = 0; i < columnsAndValues.length; i += 2) {
      row.put((String) columnsAndValues[i], columnsAndValues[i + 1]);
    }
  }

  private static Object[] columns(Table table) {
    return switch (table) {
      case ADDRESS ->
          pairs(
              "address_line_1",
              "6826 Herzog Via",
              "address_line_2",
              null,
              "district",
              "Avon",
              "city",
              "New Patienceburgh",
              "postal_code",
              "08441",
              "country",
              "Turkey",
              "phone",
              "1803 637401");
      case COUNTERPARTY ->
          pairs(
              "counterparty_legal_name",
              "Leannon, Predovic and Morar",
              "legal_address_id",
              1,
              "commercial_contact",
              "Micheal Toy",
              "delivery_contact",
              null);
      case CURRENCY -> pairs("currency_code", "GBP");
      case DEPARTMENT ->
          pairs("department_name", "Sales", "location", "Manchester", "manager", null);
      case DESIGN ->
          pairs(
              "design_name",
              "Wooden",
              "file_location",
              "/etc/periodic",
              "file_name",
              "wooden-20220717-npgz.json");
      case STAFF ->
          pairs(
              "first_name",
              "Jeremie",
              "last_name",
              "O'Keefe",
              "department_id",
              1,
              "email_address",
              "jeremie.o'keefe@terrifictotes.com");
      case SALES_ORDER ->
          pairs(
              "design_id",
              1,
              "staff_id",
              1,
              "counterparty_id",
              1,
              "units_sold",
              42_972,
              "unit_price",
              new BigDecimal("3.90"),
              "currency_id",
              1,
              "agreed_delivery_date",
              "2022-11-07",
              "agreed_payment_date",
              "2022-11-08",
              "agreed_delivery_location_id",
              2);
      case PURCHASE_ORDER ->
          pairs(
              "staff_id",
              1,
              "counterparty_id",
              1,
              "item_code",
              "ZDOI5EA",
              "item_quantity",
              371,
              "item_unit_price",
              new BigDecimal("361.39"),
              "currency_id",
              1,
              "agreed_delivery_date",
              "2022-11-09",
              "agreed_payment_date",
              "2022-11-10",
              "agreed_delivery_location_id",
              2);
      case PAYMENT_TYPE -> pairs("payment_type_name", "SALES_RECEIPT");
      case TRANSACTION ->
          pairs("transaction_type", "SALE", "sales_order_id", 1, "purchase_order_id", null);
      case PAYMENT ->
          pairs(
              "transaction_id",
              1,
              "counterparty_id",
              1,
              "payment_amount",
              new BigDecimal("167590.80"),
              "currency_id",
              1,
              "payment_type_id",
              1,
              "paid",
              false,
              "payment_date",
              "2022-11-08",
              "company_ac_number",
              67_305_075,
              "counterparty_ac_number",
              31_622_269);
    };
  }

  private static Object[] pairs(Object... columnsAndValues) {
    return columnsAndValues;
  }

  private SampleRows() {}
}
