package io.ledgerline.streamsapp.totesys;

import io.ledgerline.streamsapp.totesys.row.Row;
import java.time.Instant;

/**
 * One state of a row in its history.
 *
 * @param number 1, 2, …
 * @param row of a deletion: as it was last
 * @param lsn place in the source's log
 * @param recordedAt never before the version before
 */
public record Version(int number, Kind kind, Row row, long lsn, Instant recordedAt) {
  /** What made it. */
  public enum Kind {
    INSERT,
    UPDATE,
    DELETE
  }
}
