package io.ledgerline.totesyssimulator;

import io.ledgerline.totesyssimulator.change.Change;
import io.ledgerline.totesyssimulator.change.OrderChanges;
import io.ledgerline.totesyssimulator.change.PaidBatch;
import io.ledgerline.totesyssimulator.change.SilentEdits;
import io.ledgerline.totesyssimulator.change.Step;
import io.ledgerline.totesyssimulator.change.Steps;
import io.ledgerline.totesyssimulator.generate.BusinessClock;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Business as usual: orders, now and then a design or a silent edit, and a batch of payments each
 * weekday. What is in the database in the end follows from the seeds and the number of steps,
 * however often the simulator was killed in between.
 */
public final class LiveChanges {
  /** Events of ten weekdays. */
  private static final int SALES = 210;

  private static final int PURCHASES = 80;
  private static final int DESIGNS = 10;
  private static final int SILENT_EDITS = 11;

  private final Steps steps;

  /**
   * @param connection of the simulator's role; used for nothing else, left in manual commit
   */
  public LiveChanges(Connection connection, long seed) {
    this.steps = new Steps(connection, seed);
  }

  /**
   * One database transaction, commit included.
   *
   * @return how many rows it changed: none only in a batch with nothing due
   */
  public int step() throws SQLException {
    return steps.run(
        step -> {
          next(step).apply(step);
          return step.session().changes();
        });
  }

  private static Change next(Step step) {
    if (BusinessClock.batchAfter(step.before()).isBefore(step.at())) {
      return PaidBatch::settleDue;
    }
    int drawn = step.random().nextInt(SALES + PURCHASES + DESIGNS + SILENT_EDITS);
    if (drawn < SALES) {
      return OrderChanges::newSale;
    }
    if (drawn < SALES + PURCHASES) {
      return OrderChanges::newPurchase;
    }
    return drawn < SALES + PURCHASES + DESIGNS ? SilentEdits::newDesign : SilentEdits::any;
  }
}
