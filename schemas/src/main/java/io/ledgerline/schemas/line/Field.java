package io.ledgerline.schemas.line;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The fields of an invoice line, under every name that files have for them. */
public enum Field {
  INVOICE_NO("invoiceNo", JsonType.STRING, "InvoiceNo", "Invoice"),
  STOCK_CODE("stockCode", JsonType.STRING, "StockCode"),
  DESCRIPTION("description", JsonType.STRING, "Description"),
  QUANTITY("quantity", JsonType.WHOLE_NUMBER, "Quantity"),
  ISSUED_AT("issuedAt", JsonType.STRING, "InvoiceDate"),
  UNIT_PRICE("unitPrice", JsonType.NUMBER_OR_STRING, "UnitPrice", "Price"),
  CUSTOMER_ID("customerId", JsonType.STRING, "CustomerID", "Customer ID"),
  COUNTRY("country", JsonType.STRING, "Country"),
  LINE_NO("lineNo", JsonType.WHOLE_NUMBER),
  /** Where a line came from before: read over, like its row, since it comes from this file now. */
  SOURCE("source", JsonType.STRING),
  ROW("row", JsonType.WHOLE_NUMBER);

  /** The columns of a CSV file: all of them, so that a misspelt one is noticed. */
  public static final List<Field> COLUMNS =
      List.of(
          INVOICE_NO,
          STOCK_CODE,
          DESCRIPTION,
          QUANTITY,
          ISSUED_AT,
          UNIT_PRICE,
          CUSTOMER_ID,
          COUNTRY);

  private static final Map<String, Field> BY_NAME = byName();

  private final String label;
  private final JsonType jsonType;
  private final String columnName;
  private final String alias;

  Field(String label, JsonType jsonType) {
    this(label, jsonType, label);
  }

  Field(String label, JsonType jsonType, String columnName) {
    this(label, jsonType, columnName, columnName);
  }

  Field(String label, JsonType jsonType, String columnName, String alias) {
    this.label = label;
    this.jsonType = jsonType;
    this.columnName = columnName;
    this.alias = alias;
  }

  /** The name that an invoice line has for it. */
  public String label() {
    return label;
  }

  /** The name that Kaggle's file has for it. */
  public String columnName() {
    return columnName;
  }

  public JsonType jsonType() {
    return jsonType;
  }

  /** The field of that name, upper or lower case. */
  public static Optional<Field> named(String name) {
    Field exact = BY_NAME.get(name);
    return exact != null
        ? Optional.of(exact)
        : Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
  }

  private static Map<String, Field> byName() {
    Map<String, Field> fields = new HashMap<>();
    for (Field field : values()) {
      fields.put(field.label, field);
      fields.put(field.label.toLowerCase(Locale.ROOT), field);
      fields.put(field.columnName.toLowerCase(Locale.ROOT), field);
      fields.put(field.alias.toLowerCase(Locale.ROOT), field);
    }
    return fields;
  }
}
