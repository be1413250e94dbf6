package io.ledgerline.localstack.it.totesys;

import io.ledgerline.localstack.it.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The history that the database itself wrote down: the oracle for facts. */
final class AuditTrail {
  private final Connection superuser;

  AuditTrail(Connection superuser) {
    this.superuser = superuser;
  }

  /** From now on every version is written down, beginning with the rows as they are. */
  void install() throws SQLException {
    Sql.execute(superuser, Sql.file(AuditTrail.class, "audit.sql"));
  }

  /** From now on the log is lost: only what is left in the end can be known. */
  void beginLoss() throws SQLException {
    Sql.execute(superuser, "UPDATE audit.state SET losses = losses + 1, lost = true");
  }

  void endLoss() throws SQLException {
    Sql.execute(superuser, "UPDATE audit.state SET lost = false");
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
    for (Map<String, String> row : Sql.rows(superuser, Sql.file(AuditTrail.class, fact + ".sql"))) {
      int id = Integer.parseInt(row.remove("id"));
      String loss = row.remove("loss");
      boolean deleted = row.remove("deleted").equals("t");
      folds.computeIfAbsent(id, key -> new Fold()).add(deleted ? null : row, loss);
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
    private String pendingLoss;

    void add(Map<String, String> state, String loss) {
      if (!Objects.equals(loss, pendingLoss)) {
        settle();
      }
      if (loss == null) {
        become(state);
      } else {
        unseen = state;
        pendingLoss = loss;
      }
    }

    List<Expected> versions() {
      settle();
      return versions;
    }

    /** A snapshot came after each loss, before whatever else. */
    private void settle() {
      if (pendingLoss != null) {
        pendingLoss = null;
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
