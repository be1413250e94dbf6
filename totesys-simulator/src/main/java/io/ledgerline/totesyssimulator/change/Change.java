package io.ledgerline.totesyssimulator.change;

import java.sql.SQLException;

/** Something that happens in the source, as one transaction. */
public interface Change {
  /** Changes rows by the step's session alone; neither commits nor sees the wall clock. */
  void apply(Step step) throws SQLException;
}
