package io.ledgerline.connect.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.Executor;

/** One connection, with the staging tables that it has made so far. */
final class Session implements AutoCloseable {
  private final Dialect dialect;
  private final Connection connection;
  private final SinkOffsets offsets;
  private final Map<ColumnSet, String> stages = new HashMap<>();
  private int made;

  Session(Dialect dialect, WarehouseSettings settings) throws SQLException {
    this.dialect = dialect;
    this.connection = dialect.connect();
    this.offsets = new SinkOffsets(connection, settings.schema(), settings.connector());
  }

  SinkOffsets offsets() {
    return offsets;
  }

  /** The table as it is now; stages made from its former self are dropped. */
  Table describe(String schema, String name) throws SQLException {
    Iterator<Map.Entry<ColumnSet, String>> made = stages.entrySet().iterator();
    while (made.hasNext()) {
      Map.Entry<ColumnSet, String> stage = made.next();
      if (stage.getKey().table().name().equals(name)) {
        Jdbc.run(connection, Sql.dropStage(stage.getValue()));
        made.remove();
      }
    }
    Table table = new TableReader(connection).read(schema, name);
    commit();
    return table;
  }

  /** Makes sure that there is a staging table, which outlives the transaction. */
  void createStage(ColumnSet set) throws SQLException {
    if (!stages.containsKey(set)) {
      String stage = "stage_" + ++made;
      Jdbc.run(connection, Sql.createStage(stage, set, dialect.stageOptions()));
      commit();
      stages.put(set, stage);
    }
  }

  void load(Segment rows) throws SQLException {
    dialect.load(connection, stages.get(rows.set()), rows);
  }

  void merge(ColumnSet set) throws SQLException {
    Jdbc.run(connection, Sql.merge(stages.get(set), set));
  }

  void lockOffsets() throws SQLException {
    dialect.lockOffsets(connection, offsets.table());
  }

  void commit() throws SQLException {
    connection.commit();
  }

  void rollback() throws SQLException {
    connection.rollback();
  }

  /** From another thread: whoever waits for the server stops waiting. */
  void abort(Executor executor) throws SQLException {
    connection.abort(executor);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
