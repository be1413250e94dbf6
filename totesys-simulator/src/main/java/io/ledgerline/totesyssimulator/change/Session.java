package io.ledgerline.totesyssimulator.change;

import io.ledgerline.totesyssimulator.table.Reference;
import io.ledgerline.totesyssimulator.table.Row;
import io.ledgerline.totesyssimulator.table.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements within one transaction, counting the rows that they change. */
public final class Session {
  private final Connection connection;
  private int changes;

  Session(Connection connection) {
    this.connection = connection;
  }

  /** How many rows have been inserted, updated and deleted. */
  public int changes() {
    return changes;
  }

  /** Counts what the database changes by itself, along foreign keys. */
  void alsoChanged(int rows) {
    changes += rows;
  }

  /** Inserts with the next id of the sequence, and returns it. */
  int insert(Row row) throws SQLException {
    Table table = row.table();
    String sql =
        "INSERT INTO %s (%s) VALUES (%s) RETURNING %s"
            .formatted(
                table.sql(), table.columnList(), table.parameterList(), Table.quoted(table.key()));
    int id = find(Integer.class, sql, row.values().toArray()).orElseThrow();
    changes++;
    return id;
  }

  /** Inserts with an id that the sequence has left behind. */
  void insert(int id, Row row) throws SQLException {
    Table table = row.table();
    List<Object> values = new ArrayList<>();
    values.add(id);
    values.addAll(row.values());
    String sql =
        "INSERT INTO %s (%s, %s) VALUES (?, %s)"
            .formatted(
                table.sql(), Table.quoted(table.key()), table.columnList(), table.parameterList());
    change(sql, values.toArray());
  }

  /** An INSERT, UPDATE or DELETE of the source's rows, which are counted. */
  void change(String sql, Object... parameters) throws SQLException {
    changes += update(sql, parameters);
  }

  /** Deletes a row that no other names. */
  void delete(Table table, int id) throws SQLException {
    change("DELETE FROM %s WHERE %s = ?".formatted(table.sql(), Table.quoted(table.key())), id);
  }

  /** A statement whose rows are not the source's, and not counted. */
  int update(String sql, Object... parameters) throws SQLException {
    try (PreparedStatement statement = prepared(sql, parameters)) {
      return statement.executeUpdate();
    }
  }

  /** The first column of the first row, unless it is null. */
  <T> Optional<T> find(Class<T> type, String sql, Object... parameters) throws SQLException {
    try (PreparedStatement statement = prepared(sql, parameters);
        ResultSet result = statement.executeQuery()) {
      return result.next() ? Optional.ofNullable(result.getObject(1, type)) : Optional.empty();
    }
  }

  /** A row that is there. */
  Row row(Table table, int id) throws SQLException {
    String sql =
        "SELECT %s FROM %s WHERE %s = ?"
            .formatted(table.columnList(), table.sql(), Table.quoted(table.key()));
    try (PreparedStatement statement = prepared(sql, id);
        ResultSet result = statement.executeQuery()) {
      if (!result.next()) {
        throw new SQLException("No " + table.label() + " " + id);
      }
      List<Object> values = new ArrayList<>();
      for (String column : table.columns()) {
        boolean isTime = column.equals("created_at") || column.equals("last_updated");
        // A Timestamp would pass through the machine's time zone.
        values.add(
            isTime ? result.getObject(column, LocalDateTime.class) : result.getObject(column));
      }
      return new Row(table, values);
    }
  }

  /** How many rows name a row. */
  int references(Table table, int id) throws SQLException {
    long count = 0;
    for (Reference reference : Reference.to(table)) {
      String sql =
          "SELECT count(*) FROM %s WHERE %s = ?"
              .formatted(reference.from().sql(), Table.quoted(reference.column()));
      count += find(Long.class, sql, id).orElseThrow();
    }
    return Math.toIntExact(count);
  }

  /** Does something and takes it back, alone. */
  void undo(SqlAction action) throws SQLException {
    int before = changes;
    Savepoint savepoint = connection.setSavepoint();
    action.run();
    connection.rollback(savepoint);
    changes = before;
  }

  /** Takes back all of the transaction; what follows is another one. */
  void rollBack() throws SQLException {
    connection.rollback();
    changes = 0;
  }

  private PreparedStatement prepared(String sql, Object... parameters) throws SQLException {
    // The driver keeps it prepared when it is closed.
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      Object value = parameters[i];
      if (value == null || value instanceof String) {
        // So that the column says whether it is text or one of the enums.
        statement.setObject(i + 1, value, Types.OTHER);
      } else {
        statement.setObject(i + 1, value);
      }
    }
    return statement;
  }

  /** What is done within the transaction. */
  interface SqlAction {
    void run() throws SQLException;
  }
}
