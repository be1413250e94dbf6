package io.ledgerline.totesyssimulator.change;

import io.ledgerline.totesyssimulator.generate.Dimensions;
import io.ledgerline.totesyssimulator.generate.Orders;
import io.ledgerline.totesyssimulator.table.Row;
import io.ledgerline.totesyssimulator.table.Table;
import java.sql.SQLException;
import java.time.LocalDateTime;

/** Orders and designs, be they years old, are edited in place and last_updated says nothing. */
public final class SilentEdits {
  /** Edits a sales order, a purchase order or a design, about equally often. */
  public static void any(Step step) throws SQLException {
    switch (step.random().nextInt(3)) {
      case 0 -> sale(step);
      case 1 -> purchase(step);
      default -> design(step);
    }
  }

  /** Inserts a design. */
  public static void newDesign(Step step) throws SQLException {
    var unused = step.session().insert(Dimensions.design(step.at(), step.random()));
  }

  static void deliveryDate(Step step, Table table, int id) throws SQLException {
    LocalDateTime created = (LocalDateTime) step.get(table, id, "created_at");
    String agreed = Orders.agreedDate(created, step.random()).toString();
    step.set(table, id, "agreed_delivery_date", agreed);
  }

  /** Of 49: delivery location 16, delivery date 12, staff member 11, design 10. */
  private static void sale(Step step) throws SQLException {
    int id = OrderChanges.anyOrNew(step, Table.SALES_ORDER);
    int drawn = step.random().nextInt(49);
    if (drawn < 39) {
      order(step, Table.SALES_ORDER, id, drawn);
    } else {
      step.set(Table.SALES_ORDER, id, "design_id", step.any(Table.DESIGN));
    }
  }

  private static void purchase(Step step) throws SQLException {
    int id = OrderChanges.anyOrNew(step, Table.PURCHASE_ORDER);
    order(step, Table.PURCHASE_ORDER, id, step.random().nextInt(39));
  }

  private static void order(Step step, Table table, int id, int drawn) throws SQLException {
    if (drawn < 16) {
      step.set(table, id, "agreed_delivery_location_id", step.any(Table.ADDRESS));
    } else if (drawn < 28) {
      deliveryDate(step, table, id);
    } else {
      step.set(table, id, "staff_id", step.any(Table.STAFF));
    }
  }

  private static void design(Step step) throws SQLException {
    int id = step.any(Table.DESIGN);
    Row design = step.session().row(Table.DESIGN, id);
    String name = (String) design.get("design_name");
    LocalDateTime created = (LocalDateTime) design.get("created_at");
    step.set(Table.DESIGN, id, "file_name", Dimensions.fileName(name, created, step.random()));
  }

  private SilentEdits() {}
}
