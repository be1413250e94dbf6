package io.ledgerline.streamsapp.cdc;

import io.ledgerline.streamsapp.totesys.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Documents joined anew from all of the source's rows. */
final class DocumentFold {
  private static final Map<String, String> CURRENCIES =
      Map.of("GBP", "Pound Sterling", "USD", "US Dollar");

  private final PlainSource source;

  DocumentFold(PlainSource source) {
    this.source = source;
  }

  /** All documents of a table, by their keys. */
  Map<String, Map<String, Object>> of(Table table) {
    Map<String, Map<String, Object>> documents = new TreeMap<>();
    source
        .rows(table)
        .forEach(
            (id, row) ->
                documents.put(
                    id.toString(), table == Table.PAYMENT ? payment(row) : order(table, id, row)));
    return documents;
  }

  private Map<String, Object> order(Table table, Integer id, Map<String, Object> row) {
    boolean sale = table == Table.SALES_ORDER;
    Map<String, Object> document = camelCase(row);
    document.put("staff", staff(row.get("staff_id")));
    document.put("counterparty", counterparty(row.get("counterparty_id")));
    document.put("currency", currency(row.get("currency_id")));
    document.put("deliveryAddress", side(Table.ADDRESS, row.get("agreed_delivery_location_id")));
    if (sale) {
      document.put("design", side(Table.DESIGN, row.get("design_id")));
    }
    BigDecimal price = (BigDecimal) row.get(sale ? "unit_price" : "item_unit_price");
    int units = (Integer) row.get(sale ? "units_sold" : "item_quantity");
    document.put("amount", price.multiply(BigDecimal.valueOf(units)));
    Map<String, Object> transaction = source.firstWith(Table.TRANSACTION, table.keyColumn(), id);
    document.put("transaction", transaction == null ? null : side(transaction));
    document.put("payment", transaction == null ? null : settlement(transaction));
    return document;
  }

  private Map<String, Object> settlement(Map<String, Object> transaction) {
    Map<String, Object> row =
        source.firstWith(Table.PAYMENT, "transaction_id", transaction.get("transaction_id"));
    if (row == null) {
      return null;
    }
    Map<String, Object> payment = side(row);
    payment
        .keySet()
        .retainAll(Set.of("paymentId", "paymentAmount", "currencyId", "paid", "paymentDate"));
    payment.put("paymentType", paymentType(row));
    return payment;
  }

  private Map<String, Object> payment(Map<String, Object> row) {
    Map<String, Object> document = camelCase(row);
    document.keySet().removeAll(Set.of("companyAcNumber", "counterpartyAcNumber"));
    document.put("transaction", side(Table.TRANSACTION, row.get("transaction_id")));
    document.put("counterparty", counterparty(row.get("counterparty_id")));
    document.put("currency", currency(row.get("currency_id")));
    document.put("paymentType", paymentType(row));
    return document;
  }

  private Object paymentType(Map<String, Object> payment) {
    Map<String, Object> type = source.row(Table.PAYMENT_TYPE, payment.get("payment_type_id"));
    return type == null ? null : type.get("payment_type_name");
  }

  private Map<String, Object> staff(Object id) {
    return joined(
        Table.STAFF, id, "departmentId", "department", key -> side(Table.DEPARTMENT, key));
  }

  private Map<String, Object> counterparty(Object id) {
    return joined(
        Table.COUNTERPARTY, id, "legalAddressId", "legalAddress", key -> side(Table.ADDRESS, key));
  }

  private Map<String, Object> joined(
      Table table, Object id, String key, String name, Function<Object, Object> other) {
    Map<String, Object> side = side(table, id);
    if (side != null) {
      side.put(name, other.apply(side.remove(key)));
    }
    return side;
  }

  private Map<String, Object> currency(Object id) {
    Map<String, Object> side = side(Table.CURRENCY, id);
    if (side != null) {
      String code = (String) side.get("currencyCode");
      side.put("currencyName", CURRENCIES.getOrDefault(code, code));
    }
    return side;
  }

  private Map<String, Object> side(Table table, Object id) {
    Map<String, Object> row = source.row(table, id);
    return row == null ? null : side(row);
  }

  private static Map<String, Object> side(Map<String, Object> row) {
    Map<String, Object> side = camelCase(row);
    side.keySet().removeAll(Set.of("createdAt", "lastUpdated"));
    return side;
  }

  private static Map<String, Object> camelCase(Map<String, Object> row) {
    Map<String, Object> camelCase = new HashMap<>();
    row.forEach(
        (column, value) -> {
          StringBuilder name = new StringBuilder();
          for (String word : column.split("_", -1)) {
            name.append(
                name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
          }
          camelCase.put(
              name.toString(), column.endsWith("_date") ? LocalDate.parse((String) value) : value);
        });
    return camelCase;
  }
}
