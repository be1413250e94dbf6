package io.ledgerline.reconcile.report;

import java.util.List;

/**
 * What was found of one subject in one place.
 *
 * @param rows how many the place has, or was asked for and has
 * @param sampled whether it was asked for some rows only
 * @param differences how many rows are not as they should be
 * @param moving how many rows changed meanwhile
 * @param examples the first few differences, or why nothing could be compared
 */
public record Comparison(
    String subject,
    String place,
    Verdict verdict,
    long rows,
    boolean sampled,
    long differences,
    long moving,
    List<String> examples) {
  public Comparison {
    examples = List.copyOf(examples);
  }

  /** Nothing could be compared. */
  public static Comparison failed(String subject, String place, Verdict verdict, String why) {
    return new Comparison(subject, place, verdict, 0, false, 0, 0, List.of(why));
  }

  /** The same once every row that moved was seen equal at one time or another. */
  public Comparison settled() {
    return new Comparison(subject, place, Verdict.EQUAL, rows, sampled, 0, moving, List.of());
  }
}
