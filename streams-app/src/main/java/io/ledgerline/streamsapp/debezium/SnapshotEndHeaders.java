package io.ledgerline.streamsapp.debezium;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ledgerline.streamsapp.totesys.Change;
import io.ledgerline.streamsapp.totesys.Source;
import io.ledgerline.streamsapp.totesys.Table;
import io.ledgerline.streamsapp.totesys.row.UnreadableColumnException;
import java.time.Instant;
import java.util.function.Function;

/**
 * The mark where a snapshot of a table ended: a record without key and value, put into the table's
 * topic by Ledgerline's transformation SnapshotEnd in the connector.
 */
final class SnapshotEndHeaders {
  private static final String END = "ledgerline.snapshot.end";
  private static final String ROWS = "ledgerline.snapshot.rows";
  private static final String AT = "ledgerline.snapshot.at";

  /** The end of a snapshot, or nothing: any other record without a value is a tombstone. */
  static Change read(Table table, Function<String, byte[]> headers) {
    if (headers.apply(END) == null) {
      return Change.Nothing.NOTHING;
    }
    Source source = new Source(number(headers, END), Instant.ofEpochMilli(number(headers, AT)));
    return new Change.SnapshotEnd(table, source, number(headers, ROWS));
  }

  private static long number(Function<String, byte[]> headers, String name) {
    byte[] value = headers.apply(name);
    try {
      return Long.parseLong(value == null ? "" : new String(value, UTF_8));
    } catch (NumberFormatException e) {
      throw new UnreadableColumnException("header " + name + " is no number");
    }
  }

  private SnapshotEndHeaders() {}
}
