package io.ledgerline.reconcile.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;

/**
 * What a run found.
 *
 * @param startedAt ISO 8601, UTC
 * @param sourceLsn how much of the source's log was before the position; null if it was not asked
 * @param position offsets of each topic's partitions, which all that is compared is up to
 * @param deadLetters how many records each topic of rejected ones holds
 */
@JsonPropertyOrder({"verdict", "startedAt", "seconds", "sourceLsn"})
public record Report(
    Verdict verdict,
    String startedAt,
    double seconds,
    Long sourceLsn,
    Map<String, String> position,
    List<Comparison> comparisons,
    Map<String, Long> deadLetters) {
  public Report {
    comparisons = List.copyOf(comparisons);
  }
}
