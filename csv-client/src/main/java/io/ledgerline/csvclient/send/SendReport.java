package io.ledgerline.csvclient.send;

import io.ledgerline.schemas.topics.Topics;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells people what became of their files.
 *
 * @param maxRejects how many rejected rows are still a success; empty for any number
 */
public record SendReport(Optional<Long> maxRejects) {
  /**
   * Prints the counts, and what went wrong.
   *
   * @return whether all went as it should
   */
  public boolean print(SendSummary summary, PrintWriter out, PrintWriter err) {
    summary.skipped().forEach(file -> err.println("skipped, no known suffix: " + file));
    if (summary.passedOver() > 0) {
      err.printf(Locale.ROOT, "files passed over, done before: %,d%n", summary.passedOver());
    }
    summary.firstRejects().forEach(reject -> err.println("rejected: " + reject));
    long more = summary.rejected() - summary.firstRejects().size();
    if (more > 0) {
      err.printf(
          Locale.ROOT,
          "rejected: and %,d more, see the topic %s%n",
          more,
          Topics.INVOICE_LINES_REJECTED.name());
    }
    summary.failures().forEach(err::println);
    boolean tooMany = maxRejects.isPresent() && summary.rejected() > maxRejects.get();
    if (tooMany) {
      err.printf(Locale.ROOT, "more than %,d rows were rejected%n", maxRejects.get());
    }
    out.println(summary);
    return summary.failures().isEmpty() && !tooMany;
  }
}
