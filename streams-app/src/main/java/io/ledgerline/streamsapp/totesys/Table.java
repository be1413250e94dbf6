package io.ledgerline.streamsapp.totesys;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The source's tables. */
public enum Table {
  ADDRESS("address"),
  COUNTERPARTY("counterparty"),
  CURRENCY("currency"),
  DEPARTMENT("department"),
  DESIGN("design"),
  STAFF("staff"),
  SALES_ORDER("sales_order"),
  PURCHASE_ORDER("purchase_order"),
  PAYMENT_TYPE("payment_type"),
  TRANSACTION("transaction"),
  PAYMENT("payment");

  private static final Map<String, Table> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(t -> t.tableName, Function.identity()));

  private final String tableName;

  Table(String tableName) {
    this.tableName = tableName;
  }

  /** As the source calls it. */
  public String tableName() {
    return tableName;
  }

  /** The column of its primary key. */
  public String keyColumn() {
    return tableName + "_id";
  }

  /**
   * @throws IllegalArgumentException if the source has no such table
   */
  public static Table of(String tableName) {
    Table table = BY_NAME.get(tableName);
    if (table == null) {
      throw new IllegalArgumentException("There is no table " + tableName);
    }
    return table;
  }
}
