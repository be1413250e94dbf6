package io.ledgerline.invoiceapi.position;

import java.time.Duration;
import java.util.Optional;

/** Waits until positions are reached, and tells which one an answer has. */
public interface Positions {
  /**
   * Waits until this instance can answer with all that lies before a position, and owns what the
   * group has given it.
   *
   * @return why it cannot, after waiting for so long; empty if it can
   */
  Optional<String> await(MinPosition min, Reach reach, Duration patience);

  /**
   * A position that no answer lies beyond which was taken from this instance's stores before.
   *
   * @return empty if it cannot be told
   */
  Optional<Position> afterReading(Reach reach);
}
