package io.ledgerline.totesyssimulator;

import io.ledgerline.totesyssimulator.change.Change;
import io.ledgerline.totesyssimulator.change.DimensionChanges;
import io.ledgerline.totesyssimulator.change.KeyChanges;
import io.ledgerline.totesyssimulator.change.LongTexts;
import io.ledgerline.totesyssimulator.change.OrderChanges;
import io.ledgerline.totesyssimulator.change.PaidBatch;
import io.ledgerline.totesyssimulator.change.RepeatedUpdates;
import io.ledgerline.totesyssimulator.change.Rollbacks;
import io.ledgerline.totesyssimulator.change.SilentEdits;
import io.ledgerline.totesyssimulator.change.Truncations;

/** What a source may do. A kind that finds no row to change inserts one first. */
public enum StormKind {
  /** A sales order with its transaction and payment. */
  NEW_SALES_ORDER(300, OrderChanges::newSale),
  /** A purchase order with its transaction and payment. */
  NEW_PURCHASE_ORDER(120, OrderChanges::newPurchase),
  /** Up to 37 payments are paid, with one last_updated. */
  PAID_BATCH(16, PaidBatch::settleNext),
  /** An order or a design changes, and last_updated does not. */
  SILENT_EDIT(80, SilentEdits::any),
  /** A row that orders name, directly or not, changes. */
  EDIT_DIMENSION(80, DimensionChanges::edit),
  /** A text of more than 10 kB is written. */
  LONG_TEXT(16, LongTexts::write),
  /** Another column beside such a text is updated. */
  TOUCH_TOASTED(24, LongTexts::touch),
  /** An order goes with its transaction and payment; one in four leaves these behind. */
  DELETE_ORDER(40, OrderChanges::delete),
  /** A row that no other names is deleted. */
  DELETE_DIMENSION(20, DimensionChanges::delete),
  /** A key is deleted and inserted in one transaction. */
  REUSE_KEY(24, KeyChanges::reuseAtOnce),
  /** A key is inserted that an earlier transaction deleted. */
  REUSE_KEY_LATER(24, KeyChanges::reuseLater),
  /** A primary key changes, and the foreign keys with it. */
  CHANGE_KEY(30, KeyChanges::change),
  /** One statement updates up to 40 rows. */
  MULTI_ROW_UPDATE(20, RepeatedUpdates::manyRows),
  /** One row is updated two to four times in one transaction, once back to what it was. */
  SEVERAL_UPDATES_OF_ONE_ROW(24, RepeatedUpdates::oneRow),
  /** A transaction is rolled back. */
  ROLLED_BACK(20, Rollbacks::everything),
  /** A part of a transaction is rolled back. */
  SAVEPOINT(20, Rollbacks::toSavepoint),
  /** All payments go at once. */
  TRUNCATE_PAYMENT(1, Truncations::payments),
  /** All sales orders, transactions and payments go at once. */
  TRUNCATE_ORDERS(1, Truncations::salesOrders),
  /** A row is updated to what it is. */
  NO_CHANGE_UPDATE(20, RepeatedUpdates::noChange);

  private final int weight;

  @SuppressWarnings("ImmutableEnumChecker") // Method references without state.
  private final Change change;

  StormKind(int weight, Change change) {
    this.weight = weight;
    this.change = change;
  }

  /** How often it comes, beside the weights of the others. */
  int weight() {
    return weight;
  }

  Change change() {
    return change;
  }
}
