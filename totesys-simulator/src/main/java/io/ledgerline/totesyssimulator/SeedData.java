package io.ledgerline.totesyssimulator;

import io.ledgerline.totesyssimulator.table.Row;
import io.ledgerline.totesyssimulator.table.Table;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Seeded rows in the measured shapes: a pure function of seed and sizes. */
public final class SeedData {
  private final long seed;
  private final Sizes sizes;

  public SeedData(long seed, Sizes sizes) {
    this.seed = seed;
    this.sizes = sizes;
  }

  /**
   * Fills the tables in one transaction. Sequences, and the simulator's clock, go on from there.
   *
   * @param connection of the simulator's role, to tables without rows; not in a transaction
   */
  public void load(Connection connection) throws SQLException {
    SeedRows rows = new SeedRows(seed, sizes);
    AllOrNothing.in(
        connection,
        () -> {
          for (Table table : Table.values()) {
            copy(connection, table, rows.of(table));
            moveSequence(connection, table, rows.of(table).size());
          }
          startClock(connection, rows);
        });
  }

  /** Whether any of the tables has a row. */
  public static boolean isLoaded(Connection connection) throws SQLException {
    String anyRow =
        Arrays.stream(Table.values())
            .map(table -> "EXISTS (SELECT FROM " + table.sql() + ")")
            .collect(Collectors.joining(" OR ", "SELECT ", ""));
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(anyRow)) {
      return result.next() && result.getBoolean(1);
    }
  }

  private static void copy(Connection connection, Table table, List<Row> rows) throws SQLException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      lines.append(CopyLine.of(i + 1, rows.get(i)));
    }
    CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
    try {
      var unused =
          copying.copyIn(
              "COPY %s (%s, %s) FROM STDIN"
                  .formatted(table.sql(), Table.quoted(table.key()), table.columnList()),
              new StringReader(lines.toString()));
    } catch (IOException e) {
      throw new SQLException("Cannot copy the rows of " + table.label(), e);
    }
  }

  private static void moveSequence(Connection connection, Table table, int lastId)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT setval(?::regclass, ?, ?)")) {
      statement.setString(1, "public." + Table.quoted(table.sequence()));
      statement.setInt(2, Math.max(1, lastId));
      statement.setBoolean(3, lastId > 0);
      var unused = statement.execute();
    }
  }

  private static void startClock(Connection connection, SeedRows rows) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "UPDATE simulator.progress SET step = 0, clock = ?, sequences = NULL")) {
      statement.setObject(1, rows.end());
      var unused = statement.executeUpdate();
    }
  }
}
