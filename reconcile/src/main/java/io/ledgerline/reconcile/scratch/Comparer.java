package io.ledgerline.reconcile.scratch;

import io.ledgerline.reconcile.scratch.Difference.Kind;
import io.ledgerline.reconcile.value.Form;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what differs between the rows that there should be and those that there are. Contents are
 * compared by their MD5, so that what is sorted and joined is short; only of the first differences
 * that stand they are looked up.
 */
public final class Comparer {
  private static final int WITH_CONTENT = 50;

  private static final String ROWS =
      "(SELECT key, md5_number(content) AS digest, version, ord FROM %s)";

  /** The last row of each key, by its version where it has one. */
  private static final String LAST =
      """
      SELECT key, digest, version, ord, 1 AS copies FROM %s
      QUALIFY row_number() OVER
        (PARTITION BY key ORDER BY version DESC NULLS LAST, ord DESC) = 1""";

  private static final String ALL =
      """
      SELECT key, arg_max(digest, ord) AS digest, max(version) AS version,
             max(ord) FILTER (WHERE digest IS NOT NULL) AS ord, count(*) AS copies
      FROM %s GROUP BY key""";

  /** The same row twice in a row: whoever keeps versions has one twice. */
  private static final String REPEATED =
      """
      SELECT DISTINCT key FROM
        (SELECT key, digest, lag(digest) OVER (PARTITION BY key ORDER BY ord) AS before FROM %s)
      WHERE digest = before"""
          .formatted(ROWS.formatted(Scratch.FOUND));

  /** Whoever keeps versions still has the one of the position when a newer one has come. */
  private static final String KEPT =
      """
      AND NOT (key IN (SELECT key FROM touched)
               AND (key, e.digest) IN (SELECT (key, digest) FROM %s))"""
          .formatted(ROWS.formatted(Scratch.FOUND));

  private static final String DIFFERENCES =
      """
      WITH expected_rows AS (SELECT * FROM (%s) WHERE digest IS NOT NULL %s),
           found_rows AS (%s),
           repeated AS (%s)
      SELECT key, e.digest IS NOT NULL AS is_expected, f.digest IS NOT NULL AS is_found,
             e.digest = f.digest AS same, f.copies, e.ord AS expected_at, f.ord AS found_at,
             key IN (SELECT key FROM touched) AS moving, key IN (SELECT key FROM repeated) AS again
      FROM expected_rows e FULL JOIN found_rows f USING (key)
      WHERE (e.digest IS DISTINCT FROM f.digest OR f.copies > 1
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
            (form.once() ? ALL : LAST).formatted(ROWS.formatted(Scratch.EXPECTED)),
            scope,
            (history ? LAST : ALL).formatted(ROWS.formatted(Scratch.FOUND)),
            history ? REPEATED : "SELECT NULL::VARCHAR AS key WHERE false",
            history ? KEPT : "");
    List<Difference> differences = new ArrayList<>();
    int described = 0;
    try (Statement statement = scratch.connection().createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        boolean withContent = !rows.getBoolean("moving") && described++ < WITH_CONTENT;
        differences.add(difference(rows, withContent));
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

  private Difference difference(ResultSet row, boolean withContent) throws SQLException {
    Kind kind;
    if (!row.getBoolean("is_found")) {
      kind = Kind.MISSING;
    } else if (!row.getBoolean("is_expected")) {
      kind = Kind.EXTRA;
    } else if (row.getLong("copies") > 1 || row.getBoolean("again")) {
      kind = Kind.DOUBLED;
    } else {
      kind = row.getBoolean("same") ? Kind.OUTDATED : Kind.CHANGED;
    }
    return new Difference(
        row.getString("key"),
        kind,
        withContent ? content(Scratch.EXPECTED, row.getString("expected_at")) : null,
        withContent ? content(Scratch.FOUND, row.getString("found_at")) : null,
        row.getBoolean("moving"));
  }

  /**
   * @param at place of the row in its table; null for none
   */
  private String content(String table, String at) throws SQLException {
    if (at == null) {
      return null;
    }
    try (Statement statement = scratch.connection().createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT content FROM %s WHERE ord = %s".formatted(table, Long.valueOf(at)))) {
      return row.next() ? row.getString(1) : null;
    }
  }
}
