package io.ledgerline.csvclient.send;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What became of the files.
 *
 * @param read rows, headers and blank lines not counted
 * @param accepted rows that Kafka acknowledged as invoice lines
 * @param rejected rows that were none, acknowledged as rejects
 * @param elapsed from the first row read to the last one acknowledged; connecting is not counted
 * @param firstRejects the first few, each "file:row: cause"
 * @param failures files that could not be read, or not to their end, one line each
 * @param skipped files of folders and buckets that are of no known format
 * @param passedOver files that the journal named
 */
public record SendSummary(
    long read,
    long accepted,
    long rejected,
    Duration elapsed,
    List<String> firstRejects,
    List<String> failures,
    List<String> skipped,
    long passedOver) {
  private static final double SECOND_NANOS = 1e9;

  public SendSummary {
    firstRejects = List.copyOf(firstRejects);
    failures = List.copyOf(failures);
    skipped = List.copyOf(skipped);
  }

  /** Such as "541,909 read, 541,909 accepted, 0 rejected in 2.31 s (234,593 rows/s)". */
  @Override
  public String toString() {
    double seconds = Math.max(elapsed.toNanos(), 1) / SECOND_NANOS;
    return String.format(
        Locale.ROOT,
        "%,d read, %,d accepted, %,d rejected in %.2f s (%,d rows/s)",
        read,
        accepted,
        rejected,
        seconds,
        Math.round(read / seconds));
  }
}
