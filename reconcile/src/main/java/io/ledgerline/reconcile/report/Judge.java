package io.ledgerline.reconcile.report;

import io.ledgerline.reconcile.scratch.Difference;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a comparison out of the differences. */
public final class Judge {
  private static final int EXAMPLES = 10;

  /**
   * @param rows how many the place has
   * @param sampled whether it was asked for some rows only
   */
  public static Finding of(
      String subject, String place, long rows, boolean sampled, List<Difference> differences) {
    List<Difference> standing = differences.stream().filter(each -> !each.moving()).toList();
    Set<String> moving =
        differences.stream()
            .filter(Difference::moving)
            .map(Difference::key)
            .collect(Collectors.toUnmodifiableSet());
    Verdict verdict =
        !standing.isEmpty()
            ? Verdict.DIFFERENT
            : !moving.isEmpty() ? Verdict.MOVING : Verdict.EQUAL;
    List<String> examples = standing.stream().limit(EXAMPLES).map(Differences::text).toList();
    return new Finding(
        new Comparison(
            subject, place, verdict, rows, sampled, standing.size(), moving.size(), examples),
        moving);
  }

  private Judge() {}
}
