package io.ledgerline.streamsapp.totesys;

import io.ledgerline.streamsapp.totesys.row.Row;
import java.time.Instant;

/**
 * What is known of a row of the source, also after it was deleted.
 *
 * @param last as it is, or was until it was deleted; null if it never was
 * @param isLive false while it is deleted
 * @param version how many versions it had, deletions included
 * @param recordedAt when its last version was committed
 * @param streamedLsn of the last change of it in the log, snapshots aside
 * @param seenLsn up to where in the log this is known to be so
 */
public record StoredRow(
    Row last, boolean isLive, int version, Instant recordedAt, long streamedLsn, long seenLsn) {
  /** Of a row that was never heard of. */
  public static final StoredRow UNKNOWN =
      new StoredRow(null, false, 0, Instant.EPOCH, Long.MIN_VALUE, Long.MIN_VALUE);

  /** Null while it is deleted. */
  public Row row() {
    return isLive ? last : null;
  }
}
