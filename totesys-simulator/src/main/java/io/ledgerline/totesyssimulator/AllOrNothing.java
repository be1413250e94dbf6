package io.ledgerline.totesyssimulator;

import java.sql.Connection;
import java.sql.SQLException;

/** Statements that are committed together or leave nothing behind. */
interface AllOrNothing {
  void run() throws SQLException;

  /**
   * Runs them in a transaction of their own.
   *
   * @param connection not in a transaction; its commit mode is restored
   */
  static void in(Connection connection, AllOrNothing statements) throws SQLException {
    boolean autoCommit = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try {
      statements.run();
      connection.commit();
      connection.setAutoCommit(autoCommit);
    } catch (SQLException | RuntimeException e) {
      rollBack(connection, autoCommit, e);
      throw e;
    }
  }

  private static void rollBack(Connection connection, boolean autoCommit, Exception cause) {
    try {
      connection.rollback();
      connection.setAutoCommit(autoCommit);
    } catch (SQLException e) {
      // A connection that is gone: the cause says it better.
      cause.addSuppressed(e);
    }
  }
}
