package io.ledgerline.totesyssimulator.generate;

import io.ledgerline.totesyssimulator.table.Row;
import io.ledgerline.totesyssimulator.table.Table;
import java.time.LocalDateTime;
import java.util.List;

/** The rows that every totesys has, in the order of their ids. */
public final class FixedRows {
  /** In the order of their ids. */
  public static final List<String> CURRENCIES = List.of("GBP", "USD", "EUR");

  public static List<Row> currencies(LocalDateTime at) {
    return CURRENCIES.stream().map(code -> Row.of(Table.CURRENCY, code, at, at)).toList();
  }

  public static List<Row> paymentTypes(LocalDateTime at) {
    return List.of("SALES_RECEIPT", "SALES_REFUND", "PURCHASE_PAYMENT", "PURCHASE_REFUND").stream()
        .map(name -> Row.of(Table.PAYMENT_TYPE, name, at, at))
        .toList();
  }

  /** One location is misspelt, as it is in the source. */
  public static List<Row> departments(LocalDateTime at) {
    return List.of(
        department("Sales", "Manchester", "Hester Vance", at),
        department("Purchasing", "Manchester", "Noor Lindqvist", at),
        department("Production", "Leeds", "Abel Marchetti", at),
        department("Dispatch", "Leds", "Imogen Hart", at),
        department("Finance", "Manchester", "Tobias Okafor", at),
        department("Facilities", "Manchester", "Selma Brandt", at),
        department("Communications", "Leeds", "Rhys Calloway", at),
        department("HR", "Leeds", "Mina Duarte", at));
  }

  private static Row department(String name, String location, String manager, LocalDateTime at) {
    return Row.of(Table.DEPARTMENT, name, location, manager, at, at);
  }

  private FixedRows() {}
}
