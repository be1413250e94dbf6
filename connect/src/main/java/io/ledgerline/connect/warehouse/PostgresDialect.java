package io.ledgerline.connect.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.postgresql.Driver;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** PostgreSQL from 15 on: rows come through COPY FROM STDIN. */
final class PostgresDialect implements Dialect {
  private static final long STATEMENT_MS = TimeUnit.MINUTES.toMillis(5);

  private final WarehouseSettings settings;

  PostgresDialect(WarehouseSettings settings) {
    this.settings = settings;
  }

  @Override
  public Connection connect() throws SQLException {
    return Jdbc.connect(
        new Driver(), settings, STATEMENT_MS, sessionSettings(settings.idleTimeoutMs()));
  }

  static List<String> sessionSettings(long idleTimeoutMs) {
    return List.of(
        "SET TIME ZONE 'UTC'",
        "SET idle_in_transaction_session_timeout = " + idleTimeoutMs,
        "SET lock_timeout = " + idleTimeoutMs,
        "SET statement_timeout = " + STATEMENT_MS,
        // A batch is small beside its table: it is looked up by key, the table is never scanned.
        "SET enable_hashjoin = off",
        "SET enable_mergejoin = off",
        "SET enable_memoize = off",
        "SET jit = off",
        // A whole batch, which no other session may see anyway, stays in memory.
        "SET temp_buffers = '64MB'");
  }

  @Override
  public Escapes escapes() {
    return Escapes.LETTERS;
  }

  @Override
  public boolean sizesInBytes() {
    return false;
  }

  /** A DELETE would leave its rows behind: nobody vacuums temporary tables. */
  @Override
  public String stageOptions() {
    return " ON COMMIT DELETE ROWS";
  }

  @Override
  public void load(Connection connection, String stage, Segment rows) throws SQLException {
    CopyIn copy =
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy(stage, rows.set()));
    try {
      rows.writeTo(copy::writeToCopy);
      long loaded = copy.endCopy();
      if (loaded != rows.live()) {
        throw new SQLException("COPY took %d of %d rows".formatted(loaded, rows.live()), "XX001");
      }
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  static String copy(String stage, ColumnSet set) {
    return "COPY %s (%s) FROM STDIN".formatted(Sql.quoted(stage), Sql.list(set.columns()));
  }

  /** The primary key does. */
  @Override
  public void lockOffsets(Connection connection, String quotedTable) {}

  @Override
  public void close() {}
}
