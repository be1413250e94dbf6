package io.ledgerline.localstack.it.reconcile;

import io.ledgerline.localstack.LocalStack;
import io.ledgerline.localstack.it.Sql;
import java.sql.Connection;
import java.sql.SQLException;

/** What a careless owner may do to tables. */
record WarehouseMutations(LocalStack stack) {
  private static final String PLACE = "warehouse";

  static Mutation[] all(LocalStack stack) {
    WarehouseMutations warehouse = new WarehouseMutations(stack);
    return new Mutation[] {
      warehouse.of("fact_payment", "payment_record_id", "missing", "DELETE FROM %s WHERE %s"),
      warehouse.of(
          "fact_invoice_line",
          "line_record_id",
          "changed",
          "UPDATE %s SET unit_price = unit_price + 0.0001 WHERE %s"),
      warehouse.of(
          "dim_product", "stock_code", "changed", "UPDATE %s SET description = 'x' WHERE %s"),
      warehouse.of(
          "dim_transaction",
          "transaction_id",
          "changed",
          "UPDATE %s SET deleted = NOT deleted WHERE %s"),
      warehouse.of(
          "dim_design", "design_id", "doubled", "INSERT INTO %1$s SELECT * FROM %1$s WHERE %2$s")
    };
  }

  /** The table is kept as it was beside itself, and brought back from there. */
  private Mutation of(String table, String key, String kind, String sql) {
    return new Mutation(
        PLACE,
        table,
        kind,
        () -> {
          String name = "warehouse." + table;
          String row;
          try (Connection owner = ReconcileIT.connect(stack.endpoints().warehouse())) {
            row =
                Sql.rows(owner, "SELECT min(%s)::text AS key FROM %s".formatted(key, name))
                    .get(0)
                    .get("key");
            Sql.execute(owner, "CREATE TABLE kept_%s AS SELECT * FROM %s".formatted(table, name));
            Sql.execute(owner, "ALTER TABLE %s DROP CONSTRAINT %s_pkey".formatted(name, table));
            Sql.execute(owner, sql.formatted(name, "%s::text = '%s'".formatted(key, row)));
          }
          return new Mutation.Undo(row, () -> restore(name, table, key));
        });
  }

  private void restore(String name, String table, String key) throws SQLException {
    try (Connection owner = ReconcileIT.connect(stack.endpoints().warehouse())) {
      Sql.execute(owner, "DELETE FROM " + name);
      Sql.execute(owner, "INSERT INTO %s SELECT * FROM kept_%s".formatted(name, table));
      Sql.execute(owner, "DROP TABLE kept_" + table);
      Sql.execute(
          owner,
          "ALTER TABLE %s ADD CONSTRAINT %s_pkey PRIMARY KEY (%s)".formatted(name, table, key));
    }
  }
}
