package io.ledgerline.reconcile.report;

import java.util.Set;

/**
 * A comparison, and what it leaves open.
 *
 * @param moving keys of the rows that changed meanwhile
 */
public record Finding(Comparison comparison, Set<String> moving) {
  public Finding {
    moving = Set.copyOf(moving);
  }

  /** Nothing could be compared. */
  public static Finding failed(String subject, String place, Verdict verdict, String why) {
    return new Finding(Comparison.failed(subject, place, verdict, why), Set.of());
  }
}
