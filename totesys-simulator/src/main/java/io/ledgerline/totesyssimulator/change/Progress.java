package io.ledgerline.totesyssimulator.change;

import io.ledgerline.totesyssimulator.table.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * How far the simulation is, kept in the database so that a step is done exactly once: {@code
 * simulator.progress} changes in the step's own transaction.
 *
 * @param step how many steps have been done
 * @param clock the simulated time after them
 */
record Progress(long step, LocalDateTime clock) {
  private static final String READ = "SELECT step, clock FROM simulator.progress FOR UPDATE";

  private static final String SAVE =
      "UPDATE simulator.progress SET step = step + 1, clock = ?, sequences = "
          + Arrays.stream(Table.values())
              .map(Progress::position)
              .collect(Collectors.joining(", ", "jsonb_build_object(", ")"));

  private static final String RESTORE =
      """
      SELECT setval('public.%1$s', greatest(kept, top, 1), greatest(kept, top) > 0)
      FROM (SELECT (sequences ->> ?)::integer AS kept,
                   (SELECT coalesce(max(%2$s), 0) FROM %3$s) AS top
            FROM simulator.progress) AS positions
      WHERE kept IS NOT NULL
      """;

  /** Reads it; until the transaction's end no other simulator does a step. */
  static Progress lock(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(READ)) {
      if (!result.next()) {
        throw new SQLException("simulator.progress has no row: create the schema anew");
      }
      return new Progress(result.getLong("step"), result.getObject("clock", LocalDateTime.class));
    }
  }

  /** Counts a step. */
  static void save(Connection connection, LocalDateTime clock) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SAVE)) {
      statement.setObject(1, clock);
      var unused = statement.executeUpdate();
    }
  }

  /**
   * Sets the sequences back to where the last step left them, but never below a row that is there.
   * They are moved on by a step that is cut off too, and by a crash of the database, and ids would
   * depend on that.
   */
  static void restoreSequences(Connection connection) throws SQLException {
    for (Table table : Table.values()) {
      String sql =
          RESTORE.formatted(Table.quoted(table.sequence()), Table.quoted(table.key()), table.sql());
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.setString(1, table.sequence());
        var unused = statement.execute();
      }
    }
  }

  /** A sequence's name and the last value that it gave, 0 before the first. */
  private static String position(Table table) {
    return "'%s', (SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM public.%s)"
        .formatted(table.sequence(), Table.quoted(table.sequence()));
  }
}
