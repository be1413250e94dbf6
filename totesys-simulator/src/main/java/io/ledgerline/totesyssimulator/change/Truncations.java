package io.ledgerline.totesyssimulator.change;

import io.ledgerline.totesyssimulator.table.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** Tables are emptied at once. Ids go on from where they were. */
public final class Truncations {
  /** Some come back later, as any deleted key may. */
  private static final int REMEMBERED_KEYS = 5;

  public static void payments(Step step) throws SQLException {
    truncate(step, List.of(Table.PAYMENT));
  }

  /** Sales orders, and all transactions and payments: foreign keys bind them together. */
  public static void salesOrders(Step step) throws SQLException {
    DeletedKeys.addHighest(step, Table.SALES_ORDER, REMEMBERED_KEYS);
    truncate(step, List.of(Table.SALES_ORDER, Table.TRANSACTION, Table.PAYMENT));
  }

  /** Counts one change for each table: so many events stand in the log. */
  private static void truncate(Step step, List<Table> tables) throws SQLException {
    String names = tables.stream().map(Table::sql).collect(Collectors.joining(", "));
    var unused = step.session().update("TRUNCATE " + names);
    step.session().alsoChanged(tables.size());
  }

  private Truncations() {}
}
