package io.ledgerline.streamsapp.totesys;

import java.time.Instant;

/**
 * How far the newest snapshot of a table is. Only when all its rows have come, those that it has
 * not seen are known to be gone.
 *
 * @param lsn place of the snapshot in the log
 * @param rows how many of its rows have come
 * @param expected how many there are; -1 until the snapshot has ended
 * @param endedAt null until then
 */
public record SnapshotProgress(long lsn, long rows, long expected, Instant endedAt) {
  /** No snapshot yet. */
  public static final SnapshotProgress NONE = new SnapshotProgress(Long.MIN_VALUE, 0, -1, null);

  /** One more row of a snapshot, which may be a new one. A row that comes twice is told once. */
  public SnapshotProgress seen(long rowLsn) {
    if (rowLsn < lsn) {
      return this;
    }
    return rowLsn == lsn
        ? new SnapshotProgress(lsn, rows + 1, expected, endedAt)
        : new SnapshotProgress(rowLsn, 1, -1, null);
  }

  public SnapshotProgress ended(Source end, long rowsInAll) {
    if (end.lsn() < lsn) {
      return this;
    }
    return new SnapshotProgress(
        end.lsn(), end.lsn() == lsn ? rows : 0, rowsInAll, end.committedAt());
  }

  /** Whether every row of it has come. */
  public boolean isComplete() {
    return expected >= 0 && rows >= expected;
  }

  /**
   * Whether it has become complete with the last step. Only then rows may be taken for missed: what
   * is streamed later may name an earlier place in the log.
   */
  public boolean completes(SnapshotProgress before) {
    return isComplete() && !(before.isComplete() && before.lsn == lsn);
  }

  /** Where and when what it has not seen was gone. */
  public Source source() {
    return new Source(lsn, endedAt);
  }
}
