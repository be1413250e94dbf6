package io.ledgerline.totesyssimulator;

import io.ledgerline.totesyssimulator.change.Steps;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;

/**
 * Everything that a source may do, common or rare. What is in the database in the end follows from
 * the seeds and the number of steps, however often the simulator was killed in between.
 */
public final class Storm {
  private final Steps steps;
  private final StormDeck deck;

  /**
   * All kinds.
   *
   * @param connection of the simulator's role; used for nothing else, left in manual commit
   */
  public Storm(Connection connection, long seed) {
    this(connection, seed, EnumSet.allOf(StormKind.class));
  }

  /**
   * @param connection of the simulator's role; used for nothing else, left in manual commit
   * @param kinds at least one
   */
  public Storm(Connection connection, long seed, Set<StormKind> kinds) {
    this.steps = new Steps(connection, seed);
    this.deck = new StormDeck(seed, kinds);
  }

  /** One database transaction, commit included. */
  public StormStep step() throws SQLException {
    return steps.run(
        step -> {
          StormKind kind = deck.kind(step.number());
          kind.change().apply(step);
          return new StormStep(kind, step.session().changes());
        });
  }
}
