package io.ledgerline.localstack.it.totesys;

import io.ledgerline.totesyssimulator.Storm;
import io.ledgerline.totesyssimulator.StormKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A storm that goes on whatever happens to its database. */
final class StormRun implements AutoCloseable {
  private static final long RECONNECT_MS = 50;

  private final TotesysStack stack;
  private final long seed;
  private final long pauseNanos;
  private Set<StormKind> kinds = EnumSet.allOf(StormKind.class);
  private Connection connection;
  private Storm storm;
  private int rows;

  /**
   * @param rowsPerSecond at most
   */
  StormRun(TotesysStack stack, long seed, int rowsPerSecond) {
    this.stack = stack;
    this.seed = seed;
    this.pauseNanos = TimeUnit.SECONDS.toNanos(1) / rowsPerSecond;
  }

  /** From now on no table is emptied at once. */
  void withoutTruncations() {
    kinds = EnumSet.complementOf(EnumSet.of(StormKind.TRUNCATE_ORDERS, StormKind.TRUNCATE_PAYMENT));
    storm = new Storm(connection, seed, kinds);
  }

  void withAll() {
    kinds = EnumSet.allOf(StormKind.class);
    storm = new Storm(connection, seed, kinds);
  }

  /** How many rows were changed so far. */
  int rows() {
    return rows;
  }

  /** Makes changes while something else goes on, and in the end so many at least. */
  void during(Fault fault, int changes) throws Exception {
    int end = rows + changes;
    CompletableFuture<Void> other =
        CompletableFuture.runAsync(
            () -> {
              try {
                fault.happen();
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    while (!other.isDone() || rows < end) {
      step();
    }
    Void unused = other.get();
  }

  void change(int changes) throws InterruptedException {
    int end = rows + changes;
    while (rows < end) {
      step();
    }
  }

  private void step() throws InterruptedException {
    try {
      if (storm == null) {
        connection = stack.simulator();
        storm = new Storm(connection, seed, kinds);
      }
      int changed = storm.step().rows();
      rows += changed;
      TimeUnit.NANOSECONDS.sleep(pauseNanos * Math.max(1, changed));
    } catch (SQLException e) {
      if (e.getSQLState() == null || !e.getSQLState().matches("(08|57).*")) {
        throw new IllegalStateException("The storm itself failed", e);
      }
      storm = null;
      TimeUnit.MILLISECONDS.sleep(RECONNECT_MS);
    }
  }

  @Override
  public void close() throws SQLException {
    if (connection != null) {
      connection.close();
    }
  }

  /** What happens meanwhile. */
  @FunctionalInterface
  interface Fault {
    void happen() throws Exception;
  }
}
