package io.ledgerline.streamsapp.totesys;

import io.ledgerline.streamsapp.totesys.row.Row;

/** What one record of the source's log says, decoded once and for all. */
public sealed interface Change {
  /** A row was inserted or updated. */
  record Put(Row row, Source source) implements Change {}

  /** A snapshot saw a row. Every row of one snapshot names the same place in the log. */
  record Seen(Row row, Source source) implements Change {}

  /** A row was deleted. */
  record Delete(RowKey key, Source source) implements Change {}

  /** Every row of a table was deleted at once. */
  record Truncate(Table table, Source source) implements Change {}

  /**
   * A snapshot has read a table to its end.
   *
   * @param source its lsn is that of the snapshot's rows
   * @param rows how many the table had
   */
  record SnapshotEnd(Table table, Source source, long rows) implements Change {}

  /** Nothing that matters here, such as the tombstone behind a deletion. */
  enum Nothing implements Change {
    NOTHING
  }
}
