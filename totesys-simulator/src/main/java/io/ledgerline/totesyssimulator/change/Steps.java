package io.ledgerline.totesyssimulator.change;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Does steps one by one, each with its progress as one transaction. What the n-th step does follows
 * from the seed, n and the rows alone, so that a run that was killed and one that was not end
 * alike.
 */
public final class Steps {
  /** Deadlock, serialization failure, and keys that another client took or removed meanwhile. */
  private static final Set<String> CONFLICTS = Set.of("40P01", "40001", "23505", "23503");

  private static final int ATTEMPTS = 5;

  /** Keeps the generators of neighbouring steps apart. */
  private static final long STEP_STRIDE = 0xD1B54A32D192ED03L;

  private final Connection connection;
  private final long base;
  private boolean resumed;

  /**
   * @param connection used for nothing else; is left in manual commit
   */
  public Steps(Connection connection, long seed) {
    this.connection = connection;
    this.base = new SplittableRandom(seed).nextLong();
  }

  /**
   * Does the next step and commits it; nothing is left of one that fails.
   *
   * @param work what the step does, and what is told of it; done again when it meets a conflict
   */
  public <T> T run(Work<T> work) throws SQLException {
    for (int attempt = 1; ; attempt++) {
      try {
        return attempt(work);
      } catch (SQLException | RuntimeException e) {
        resumed = false;
        rollBack(e);
        boolean isConflict = e instanceof SQLException sql && CONFLICTS.contains(sql.getSQLState());
        if (!isConflict || attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private <T> T attempt(Work<T> work) throws SQLException {
    connection.setAutoCommit(false);
    Progress progress = Progress.lock(connection);
    if (!resumed) {
      Progress.restoreSequences(connection);
    }
    Step step =
        new Step(
            progress.step(),
            progress.clock(),
            new SplittableRandom(base + progress.step() * STEP_STRIDE),
            new Session(connection));
    T result = work.apply(step);
    Progress.save(connection, step.after());
    connection.commit();
    resumed = true;
    return result;
  }

  private void rollBack(Exception cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  /** What a step does. */
  public interface Work<T> {
    T apply(Step step) throws SQLException;
  }
}
