package io.ledgerline.connect.warehouse;

import java.sql.Connection;
import java.sql.SQLException;

/** What PostgreSQL and Redshift do differently. */
interface Dialect extends AutoCloseable {
  /** A connection whose transactions the server ends by itself if its client has frozen. */
  Connection connect() throws SQLException;

  Escapes escapes();

  /** Whether a text column's size counts bytes rather than characters. */
  boolean sizesInBytes();

  /** What a temporary table is created with, beginning with a space, or nothing. */
  String stageOptions();

  /**
   * Puts rows into an empty stage.
   *
   * @param stage its name, not quoted
   */
  void load(Connection connection, String stage, Segment rows) throws SQLException;

  /** Keeps others from registering offsets until the transaction's end, where keys do not. */
  void lockOffsets(Connection connection, String quotedTable) throws SQLException;

  @Override
  void close();
}
