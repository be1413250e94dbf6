package io.ledgerline.totesyssimulator.change;

import io.ledgerline.totesyssimulator.generate.Words;
import io.ledgerline.totesyssimulator.table.Table;
import java.sql.SQLException;
import java.util.List;

/** Many rows changed by one statement, one row changed many times, rows written as they are. */
public final class RepeatedUpdates {
  private static final int MOST_ROWS = 40;

  private static final String HAND_OVER =
      """
      UPDATE public.sales_order SET staff_id = ? WHERE sales_order_id IN
        (SELECT sales_order_id FROM public.sales_order WHERE staff_id =
           (SELECT staff_id FROM public.sales_order WHERE sales_order_id = ?)
         ORDER BY sales_order_id DESC LIMIT ?)
      """;

  private static final String REDIRECT =
      """
      UPDATE public.purchase_order SET agreed_delivery_location_id = ? WHERE purchase_order_id IN
        (SELECT purchase_order_id FROM public.purchase_order WHERE counterparty_id =
           (SELECT counterparty_id FROM public.purchase_order WHERE purchase_order_id = ?)
         ORDER BY purchase_order_id DESC LIMIT ?)
      """;

  /** Gives up to 40 orders of one staff member, or of one supplier, something new at once. */
  public static void manyRows(Step step) throws SQLException {
    Table table = OrderChanges.anyKind(step);
    int order = OrderChanges.anyOrNew(step, table);
    int most = 1 + step.random().nextInt(MOST_ROWS);
    if (table == Table.SALES_ORDER) {
      step.session().change(HAND_OVER, step.any(Table.STAFF), order, most);
    } else {
      step.session().change(REDIRECT, step.any(Table.ADDRESS), order, most);
    }
  }

  /** Updates one order two to four times, among them to its former value. */
  public static void oneRow(Step step) throws SQLException {
    Table table = OrderChanges.anyKind(step);
    int id = OrderChanges.anyOrNew(step, table);
    Object former = step.get(table, id, "staff_id");
    step.set(table, id, "staff_id", step.any(Table.STAFF));
    step.set(table, id, "staff_id", former);
    for (int left = step.random().nextInt(3); left > 0; left--) {
      SilentEdits.deliveryDate(step, table, id);
    }
  }

  /** Writes a row as it is. */
  public static void noChange(Step step) throws SQLException {
    List<Table> tables = List.of(Table.values());
    Table table = Words.pick(tables, step.random());
    if (step.find(table).isEmpty()) {
      table = Table.STAFF;
    }
    String column = Table.quoted(Words.pick(table.columns(), step.random()));
    step.session()
        .change(
            "UPDATE %1$s SET %2$s = %2$s WHERE %3$s = ?"
                .formatted(table.sql(), column, Table.quoted(table.key())),
            step.any(table));
  }

  private RepeatedUpdates() {}
}
