package io.ledgerline.totesyssimulator.change;

import io.ledgerline.totesyssimulator.generate.Orders;
import io.ledgerline.totesyssimulator.generate.Parties;
import io.ledgerline.totesyssimulator.table.Row;
import io.ledgerline.totesyssimulator.table.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Orders come, each with its transaction and its payment, and go with them. */
public final class OrderChanges {
  private static final int DELETIONS_PER_BARE_ONE = 4;

  /** Inserts a sales order. */
  public static void newSale(Step step) throws SQLException {
    var unused = insert(step, Table.SALES_ORDER);
  }

  /** Inserts a purchase order. */
  public static void newPurchase(Step step) throws SQLException {
    var unused = insert(step, Table.PURCHASE_ORDER);
  }

  /**
   * Deletes an order of either kind: its payment, its transaction, then itself. Now and then the
   * order alone, whose transaction stays without one.
   */
  public static void delete(Step step) throws SQLException {
    Table table = anyKind(step);
    int id = anyOrNew(step, table);
    if (step.oneIn(DELETIONS_PER_BARE_ONE)) {
      step.session().alsoChanged(step.session().references(table, id));
      step.session().delete(table, id);
    } else {
      delete(step, table, id);
    }
    DeletedKeys.add(step, table, id);
  }

  static void delete(Step step, Table table, int id) throws SQLException {
    step.session()
        .change(
            "DELETE FROM public.payment WHERE transaction_id IN"
                + " (SELECT transaction_id FROM public.\"transaction\" WHERE %s = ?)"
                    .formatted(key(table)),
            id);
    step.session()
        .change("DELETE FROM public.\"transaction\" WHERE %s = ?".formatted(key(table)), id);
    step.session().delete(table, id);
  }

  /** Inserts an order under an id that was in use before. */
  static void insertAgain(Step step, Table table, int id) throws SQLException {
    Row order = draft(step, table);
    step.session().insert(id, order);
    settle(step, order, id);
  }

  /** Sales orders more often than purchase orders. */
  static Table anyKind(Step step) {
    return step.random().nextInt(10) < 7 ? Table.SALES_ORDER : Table.PURCHASE_ORDER;
  }

  /** The id of an order; one is inserted if there is none. */
  static int anyOrNew(Step step, Table table) throws SQLException {
    Optional<Integer> found = step.find(table);
    return found.isPresent() ? found.get() : insert(step, table);
  }

  private static int insert(Step step, Table table) throws SQLException {
    Row order = draft(step, table);
    int id = step.session().insert(order);
    settle(step, order, id);
    return id;
  }

  private static void settle(Step step, Row order, int orderId) throws SQLException {
    int transactionId = step.session().insert(Orders.transaction(order, orderId));
    var unused = step.session().insert(Orders.payment(order, transactionId, step.random()));
  }

  private static Row draft(Step step, Table table) throws SQLException {
    List<Integer> ids =
        step.anyOf(Table.STAFF, Table.COUNTERPARTY, Table.CURRENCY, Table.ADDRESS, Table.DESIGN);
    Parties parties = new Parties(ids.get(0), ids.get(1), ids.get(2), ids.get(3));
    return table == Table.SALES_ORDER
        ? Orders.sale(ids.get(4), parties, step.at(), step.random())
        : Orders.purchase(parties, step.at(), step.random());
  }

  private static String key(Table table) {
    return Table.quoted(table.key());
  }

  private OrderChanges() {}
}
