package io.ledgerline.reconcile.scratch;

import io.ledgerline.reconcile.scratch.Difference.Kind;
import io.ledgerline.reconcile.value.Form;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Finds what differs between the rows that there should be and those that there are. */
public final class Comparer {
  /** The last row of each key, by its version where it has one. */
  private static final String LAST =
      """
      SELECT key, content, version, 1 AS copies FROM %s
      QUALIFY row_number() OVER
        (PARTITION BY key ORDER BY version DESC NULLS LAST, ord DESC) = 1""";

  private static final String ALL =
      "SELECT key, arg_max(content, ord) AS content, max(version) AS version, count(*) AS copies"
          + " FROM %s GROUP BY key";

  /** The same row twice in a row: whoever keeps versions has one twice. */
  private static final String REPEATED =
      """
      SELECT DISTINCT key FROM
        (SELECT key, content, lag(content) OVER (PARTITION BY key ORDER BY ord) AS before FROM found)
      WHERE content = before""";

  /** Whoever keeps versions still has the one of the position when a newer one has come. */
  private static final String KEPT =
      """
      AND NOT (key IN (SELECT key FROM touched)
               AND (key, e.content) IN (SELECT (key, content) FROM found))""";

  private static final String DIFFERENCES =
      """
      WITH expected_rows AS (SELECT * FROM (%s) WHERE content IS NOT NULL %s),
           found_rows AS (%s),
           repeated AS (%s)
      SELECT key, e.content, f.content, f.copies, f.version IS DISTINCT FROM e.version AS outdated,
             key IN (SELECT key FROM touched) AS moving, key IN (SELECT key FROM repeated) AS again
      FROM expected_rows e FULL JOIN found_rows f USING (key)
      WHERE (e.content IS DISTINCT FROM f.content OR f.copies > 1
             OR (f.version IS NOT NULL AND f.version IS DISTINCT FROM e.version)
             OR key IN (SELECT key FROM repeated)) %s
      ORDER BY key""";

  private final Scratch scratch;

  public Comparer(Scratch scratch) {
    this.scratch = scratch;
  }

  /**
   * @param keepsVersions whether the place has every version, of which the last counts
   * @param asked keys that the place was asked for, if not for all
   */
  public List<Difference> differences(Form form, boolean keepsVersions, List<String> asked)
      throws Exception {
    boolean history = keepsVersions && !form.once();
    String scope = "";
    if (!asked.isEmpty()) {
      askFor(asked);
      scope = "AND key IN (SELECT key FROM asked)";
    }
    String sql =
        DIFFERENCES.formatted(
            (form.once() ? ALL : LAST).formatted(Scratch.EXPECTED),
            scope,
            (history ? LAST : ALL).formatted(Scratch.FOUND),
            history ? REPEATED : "SELECT NULL::VARCHAR AS key WHERE false",
            history ? KEPT : "");
    List<Difference> differences = new ArrayList<>();
    try (Statement statement = scratch.connection().createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        differences.add(difference(rows));
      }
    }
    // What is newer than the position and stays there was not looked for.
    if (form.once() || history) {
      differences.removeIf(each -> each.moving() && each.kind() == Kind.EXTRA);
    }
    return differences;
  }

  private void askFor(List<String> keys) throws Exception {
    try (Statement statement = scratch.connection().createStatement()) {
      boolean unused =
          statement.execute(
              "CREATE OR REPLACE TABLE asked"
                  + " (key VARCHAR, content VARCHAR, version BIGINT, ord BIGINT)");
    }
    long unused = scratch.fill("asked", rows -> keys.forEach(key -> rows.add(key, null)));
  }

  private static Difference difference(ResultSet row) throws SQLException {
    String expected = row.getString(2);
    String found = row.getString(3);
    Kind kind;
    if (found == null) {
      kind = Kind.MISSING;
    } else if (expected == null) {
      kind = Kind.EXTRA;
    } else if (row.getLong("copies") > 1 || row.getBoolean("again")) {
      kind = Kind.DOUBLED;
    } else {
      kind = expected.equals(found) ? Kind.OUTDATED : Kind.CHANGED;
    }
    return new Difference(row.getString(1), kind, expected, found, row.getBoolean("moving"));
  }
}
