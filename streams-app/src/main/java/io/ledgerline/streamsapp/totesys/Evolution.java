package io.ledgerline.streamsapp.totesys;

import io.ledgerline.streamsapp.totesys.Version.Kind;
import io.ledgerline.streamsapp.totesys.row.Row;
import java.time.Instant;
import java.util.Optional;

/**
 * How a row goes on from what is known of it. The order is the log's: never a clock's, and never
 * that of last_updated, which silent edits leave alone.
 *
 * @param after what is known now; the same object if nothing was learnt
 * @param version what is new; empty if the row is as it was
 */
public record Evolution(StoredRow after, Optional<Version> version) {

  /** A change in the log. One that comes again (delivery at least once) adds nothing. */
  public static Evolution put(StoredRow before, Row row, Source source) {
    if (source.lsn() <= before.streamedLsn()) {
      return nothing(before);
    }
    return become(before, row, source, source.lsn());
  }

  /** A snapshot's row never beats what is as new or newer. */
  public static Evolution seen(StoredRow before, Row row, Source source) {
    if (source.lsn() <= before.seenLsn()) {
      return nothing(before);
    }
    return become(before, row, source, before.streamedLsn());
  }

  public static Evolution delete(StoredRow before, Source source) {
    if (source.lsn() <= before.streamedLsn()) {
      return nothing(before);
    }
    return become(before, null, source, source.lsn());
  }

  /** A snapshot at this place has not seen the row. */
  public static Evolution missed(StoredRow before, Source source) {
    if (source.lsn() <= before.seenLsn()) {
      return nothing(before);
    }
    return become(before, null, source, before.streamedLsn());
  }

  private static Evolution nothing(StoredRow before) {
    return new Evolution(before, Optional.empty());
  }

  private static Evolution become(StoredRow before, Row row, Source source, long streamedLsn) {
    long seenLsn = Math.max(before.seenLsn(), source.lsn());
    boolean same = row == null ? before.row() == null : row.equals(before.row());
    if (same) {
      StoredRow after =
          new StoredRow(
              before.last(),
              before.isLive(),
              before.version(),
              before.recordedAt(),
              streamedLsn,
              seenLsn);
      return new Evolution(after, Optional.empty());
    }
    Instant recordedAt = later(source.committedAt(), before.recordedAt());
    int number = before.version() + 1;
    Row last = row == null ? before.last() : row;
    Version version = new Version(number, kind(before.row(), row), last, source.lsn(), recordedAt);
    return new Evolution(
        new StoredRow(last, row != null, number, recordedAt, streamedLsn, seenLsn),
        Optional.of(version));
  }

  private static Kind kind(Row before, Row after) {
    if (before == null) {
      return Kind.INSERT;
    }
    return after == null ? Kind.DELETE : Kind.UPDATE;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
