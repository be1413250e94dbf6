package io.ledgerline.totesyssimulator.change;

import io.ledgerline.totesyssimulator.table.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Keys that were deleted and may be used again, remembered in the database. */
final class DeletedKeys {
  private static final String ADD =
      "INSERT INTO simulator.deleted_key (table_name, id) VALUES (?, ?) ON CONFLICT DO NOTHING";

  private static final String PICK =
      "SELECT id FROM simulator.deleted_key WHERE table_name = ? ORDER BY id"
          + " OFFSET floor(? * (SELECT count(*) FROM simulator.deleted_key WHERE table_name = ?))"
          + " LIMIT 1";

  private static final String REMOVE =
      "DELETE FROM simulator.deleted_key WHERE table_name = ? AND id = ?";

  static void add(Step step, Table table, int id) throws SQLException {
    var unused = step.session().update(ADD, table.label(), id);
  }

  /** Remembers the highest keys of a table that is about to be emptied. */
  static void addHighest(Step step, Table table, int count) throws SQLException {
    String key = Table.quoted(table.key());
    var unused =
        step.session()
            .update(
                "INSERT INTO simulator.deleted_key SELECT ?, %1$s FROM %2$s ORDER BY %1$s DESC LIMIT ?"
                        .formatted(key, table.sql())
                    + " ON CONFLICT DO NOTHING",
                table.label(),
                count);
  }

  /** Any of them, which is forgotten thereby. */
  static Optional<Key> take(Step step, List<Table> tables) throws SQLException {
    int first = step.random().nextInt(tables.size());
    for (int i = 0; i < tables.size(); i++) {
      Table table = tables.get((first + i) % tables.size());
      Optional<Integer> id =
          step.session()
              .find(Integer.class, PICK, table.label(), step.random().nextDouble(), table.label());
      if (id.isPresent()) {
        var unused = step.session().update(REMOVE, table.label(), id.get());
        return Optional.of(new Key(table, id.get()));
      }
    }
    return Optional.empty();
  }

  /** A row's identity. */
  record Key(Table table, int id) {}

  private DeletedKeys() {}
}
