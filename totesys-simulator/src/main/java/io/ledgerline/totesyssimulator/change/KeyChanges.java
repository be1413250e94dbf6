package io.ledgerline.totesyssimulator.change;

import io.ledgerline.totesyssimulator.generate.Words;
import io.ledgerline.totesyssimulator.table.Row;
import io.ledgerline.totesyssimulator.table.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Keys come back after their rows were deleted, and keys are changed. */
public final class KeyChanges {
  private static final List<Table> REUSABLE =
      List.of(
          Table.SALES_ORDER,
          Table.PURCHASE_ORDER,
          Table.DESIGN,
          Table.ADDRESS,
          Table.COUNTERPARTY,
          Table.STAFF);

  private static final List<Table> CHANGEABLE =
      List.of(
          Table.SALES_ORDER,
          Table.PURCHASE_ORDER,
          Table.TRANSACTION,
          Table.PAYMENT,
          Table.DESIGN,
          Table.DEPARTMENT,
          Table.STAFF,
          Table.ADDRESS,
          Table.COUNTERPARTY);

  /** A row that more others name keeps its key: one step is not to change half the database. */
  private static final int MOST_CASCADED = 40;

  /** Deletes a payment, or an order with all that is its own, and inserts the key anew. */
  public static void reuseAtOnce(Step step) throws SQLException {
    Optional<Integer> payment = step.find(Table.PAYMENT);
    if (payment.isPresent() && step.random().nextBoolean()) {
      reusePayment(step, payment.get());
    } else {
      Table table = OrderChanges.anyKind(step);
      int id = OrderChanges.anyOrNew(step, table);
      OrderChanges.delete(step, table, id);
      OrderChanges.insertAgain(step, table, id);
    }
  }

  /** Inserts a key that an earlier step deleted; where there is none, deletes an order for it. */
  public static void reuseLater(Step step) throws SQLException {
    Optional<DeletedKeys.Key> key = DeletedKeys.take(step, REUSABLE);
    if (key.isEmpty()) {
      OrderChanges.delete(step);
      return;
    }
    Table table = key.get().table();
    if (table == Table.SALES_ORDER || table == Table.PURCHASE_ORDER) {
      OrderChanges.insertAgain(step, table, key.get().id());
    } else {
      step.session().insert(key.get().id(), DimensionChanges.draft(step, table));
    }
  }

  /** Gives a row the next key of its sequence; the rows that name it follow. */
  public static void change(Step step) throws SQLException {
    Table drawn = Words.pick(CHANGEABLE, step.random());
    Optional<Integer> found = step.find(drawn);
    boolean few =
        found.isPresent() && step.session().references(drawn, found.get()) <= MOST_CASCADED;
    Table table = few ? drawn : Table.SALES_ORDER;
    int id = few ? found.get() : OrderChanges.anyOrNew(step, table);
    step.session().alsoChanged(step.session().references(table, id));
    step.session()
        .change(
            "UPDATE %1$s SET %2$s = nextval(?::regclass) WHERE %2$s = ?"
                .formatted(table.sql(), Table.quoted(table.key())),
            "public." + Table.quoted(table.sequence()),
            id);
    if (REUSABLE.contains(table)) {
      DeletedKeys.add(step, table, id);
    }
  }

  private static void reusePayment(Step step, int id) throws SQLException {
    Row payment = step.session().row(Table.PAYMENT, id);
    boolean paid = (Boolean) payment.get("paid");
    step.session().delete(Table.PAYMENT, id);
    step.session()
        .insert(
            id,
            payment
                .with("paid", !paid)
                .with("created_at", step.at())
                .with("last_updated", step.at()));
  }

  private KeyChanges() {}
}
