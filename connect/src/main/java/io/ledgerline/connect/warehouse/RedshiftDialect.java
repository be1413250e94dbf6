package io.ledgerline.connect.warehouse;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Redshift: rows come as a compressed file through S3. It has no timeout for idle transactions that
 * a session could set: {@code ALTER USER … SESSION TIMEOUT 60} ends those of a frozen worker.
 */
final class RedshiftDialect implements Dialect {
  private static final String DRIVER = "com.amazon.redshift.Driver";
  private static final long STATEMENT_MS = TimeUnit.MINUTES.toMillis(15);

  private final WarehouseSettings settings;
  private final StagingBucket bucket;

  RedshiftDialect(WarehouseSettings settings) {
    this.settings = settings;
    this.bucket = new StagingBucket(settings.staging(), settings.connector());
  }

  @Override
  public Connection connect() throws SQLException {
    return Jdbc.connect(driver(), settings, STATEMENT_MS, sessionSettings());
  }

  static List<String> sessionSettings() {
    return List.of("SET timezone TO 'UTC'", "SET statement_timeout TO " + STATEMENT_MS);
  }

  /** By name: the driver is there to run with, not to compile against. */
  private static Driver driver() throws SQLException {
    try {
      return Class.forName(DRIVER).asSubclass(Driver.class).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new SQLException("Redshift's JDBC driver is not in the plugin's folder", "08001", e);
    }
  }

  @Override
  public Escapes escapes() {
    return Escapes.THEMSELVES;
  }

  @Override
  public boolean sizesInBytes() {
    return true;
  }

  @Override
  public String stageOptions() {
    return "";
  }

  @Override
  public void load(Connection connection, String stage, Segment rows) throws SQLException {
    Jdbc.run(connection, clear(stage));
    String file = bucket.put(rows);
    try {
      Jdbc.run(connection, copy(stage, rows.set(), file, settings.staging()));
    } finally {
      bucket.delete(file);
    }
  }

  /** TRUNCATE would commit. */
  static String clear(String stage) {
    return "DELETE FROM " + Sql.quoted(stage);
  }

  /** NULL is {@code \N} by default. */
  static String copy(String stage, ColumnSet set, String file, StagingSettings staging) {
    return "COPY %s (%s) FROM %s IAM_ROLE %s REGION %s DELIMITER '\\t' ESCAPE GZIP ENCODING UTF8 DATEFORMAT 'YYYY-MM-DD' TIMEFORMAT 'auto' STATUPDATE OFF COMPUPDATE OFF"
        .formatted(
            Sql.quoted(stage),
            Sql.list(set.columns()),
            literal("s3://" + staging.bucket() + "/" + file),
            literal(staging.iamRole()),
            literal(staging.region()));
  }

  /** Redshift reads backslashes in literals as escapes. */
  private static String literal(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
  }

  @Override
  public void lockOffsets(Connection connection, String quotedTable) throws SQLException {
    Jdbc.run(connection, lock(quotedTable));
  }

  static String lock(String quotedTable) {
    return "LOCK TABLE " + quotedTable;
  }

  @Override
  public void close() {
    bucket.close();
  }
}
