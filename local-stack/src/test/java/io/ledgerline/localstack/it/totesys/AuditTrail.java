package io.ledgerline.localstack.it.totesys;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The history that the database itself wrote down: the oracle for facts. */
final class AuditTrail {
  private final Connection superuser;

  AuditTrail(Connection superuser) {
    this.superuser = superuser;
  }

  /** From now on every version is written down, beginning with the rows as they are. */
  void install() throws SQLException {
    Sql.execute(superuser, Sql.file("audit.sql"));
  }

  /** While the log is lost, only what is left in the end can be known. */
  void setLost(boolean lost) throws SQLException {
    Sql.execute(superuser, "UPDATE audit.state SET lost = " + lost);
  }

  /**
   * A version that must be there.
   *
   * @param columns of the fact as text, by name
   */
  record Expected(String operation, Map<String, String> columns) {}

  /** The versions of each row of a fact, in their order. */
  Map<Integer, List<Expected>> history(String fact) throws SQLException {
    Map<Integer, Fold> folds = new TreeMap<>();
    for (Map<String, String> row : Sql.rows(superuser, Sql.file(fact + ".sql"))) {
      int id = Integer.parseInt(row.remove("id"));
      boolean lost = row.remove("lost").equals("t");
      boolean deleted = row.remove("deleted").equals("t");
      folds.computeIfAbsent(id, key -> new Fold()).add(deleted ? null : row, lost);
    }
    Map<Integer, List<Expected>> history = new LinkedHashMap<>();
    folds.forEach(
        (id, fold) -> {
          List<Expected> versions = fold.versions();
          // What came and went while the log was lost was never there.
          if (!versions.isEmpty()) {
            history.put(id, versions);
          }
        });
    return history;
  }

  /** Folds the states of one row into its versions. */
  private static final class Fold {
    private final List<Expected> versions = new ArrayList<>();
    private Map<String, String> current;
    private Map<String, String> unseen;
    private boolean pending;

    void add(Map<String, String> state, boolean lost) {
      if (lost) {
        unseen = state;
        pending = true;
      } else {
        settle();
        become(state);
      }
    }

    List<Expected> versions() {
      settle();
      return versions;
    }

    /** A snapshot came before whatever is not lost. */
    private void settle() {
      if (pending) {
        pending = false;
        become(unseen);
      }
    }

    private void become(Map<String, String> state) {
      if (state == null && current != null) {
        versions.add(new Expected("DELETE", current));
      } else if (state != null && current == null) {
        versions.add(new Expected("INSERT", state));
      } else if (state != null && !state.equals(current)) {
        versions.add(new Expected("UPDATE", state));
      }
      current = state;
    }
  }
}
