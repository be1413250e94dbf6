package io.ledgerline.totesyssimulator.change;

import java.sql.SQLException;

/** What is done and taken back: no reader of the log may ever see it. */
public final class Rollbacks {
  /** Changes rows and rolls all of it back; only the step itself is counted, separately. */
  public static void everything(Step step) throws SQLException {
    OrderChanges.newSale(step);
    SilentEdits.any(step);
    OrderChanges.delete(step);
    step.session().rollBack();
  }

  /** Takes back the middle one of three changes. */
  public static void toSavepoint(Step step) throws SQLException {
    OrderChanges.newPurchase(step);
    step.session()
        .undo(
            () -> {
              OrderChanges.newSale(step);
              DimensionChanges.edit(step);
            });
    SilentEdits.any(step);
  }

  private Rollbacks() {}
}
