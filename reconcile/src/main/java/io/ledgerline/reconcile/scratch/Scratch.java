package io.ledgerline.reconcile.scratch;

import io.ledgerline.reconcile.value.RowSink;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * A DuckDB in a folder, for the rows of one subject at a time: what the topic says, and what a
 * place has. It keeps them on disk, so their number is not bounded by memory. Not thread-safe.
 */
public final class Scratch implements AutoCloseable {
  /** What the topic says up to the position. */
  public static final String EXPECTED = "expected";

  /** What a place has. */
  public static final String FOUND = "found";

  /** Keys that changed behind the position. */
  public static final String TOUCHED = "touched";

  private final DuckDBConnection duckDb;

  /**
   * @param folder for its files; whoever made it deletes it
   * @param memory how much it may use, such as 512MB
   */
  public Scratch(Path folder, String memory) throws SQLException {
    duckDb =
        DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("rows.duckdb"))
            .unwrap(DuckDBConnection.class);
    execute("SET memory_limit = '%s'".formatted(memory));
    execute("SET threads = 2");
    execute("SET preserve_insertion_order = false");
    for (String table : List.of(EXPECTED, FOUND, TOUCHED)) {
      execute(
          "CREATE TABLE %s (key VARCHAR, content VARCHAR, version BIGINT, ord BIGINT)"
              .formatted(table));
    }
  }

  /** Something that gives rows. */
  @FunctionalInterface
  public interface Source {
    void read(RowSink rows) throws Exception;
  }

  /** Replaces a table's rows, and returns how many there are. */
  public long fill(String table, Source source) throws Exception {
    execute("TRUNCATE " + table);
    try (DuckDBAppender appender = duckDb.createAppender("main", table)) {
      Appending rows = new Appending(appender);
      source.read(rows);
      return rows.count;
    }
  }

  /** The keys to ask of whoever answers key by key: all, or so many of them, always the same. */
  public List<String> keys(int atMost) throws SQLException {
    List<String> keys = new ArrayList<>();
    try (Statement statement = duckDb.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT key FROM (SELECT DISTINCT key FROM expected) ORDER BY hash(key) LIMIT "
                    + atMost)) {
      while (rows.next()) {
        keys.add(rows.getString(1));
      }
    }
    return keys;
  }

  Connection connection() {
    return duckDb;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = duckDb.createStatement()) {
      boolean unused = statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    duckDb.close();
  }

  private static final class Appending implements RowSink {
    private final DuckDBAppender appender;
    private long count;

    Appending(DuckDBAppender appender) {
      this.appender = appender;
    }

    @Override
    public void add(String key, String content, Long version) {
      try {
        appender.beginRow().append(key).append(content).append(version).append(count++).endRow();
      } catch (SQLException e) {
        throw new IllegalStateException("The scratch database takes no row: " + e.getMessage(), e);
      }
    }
  }
}
