package io.ledgerline.streamsapp.debezium;

import io.ledgerline.schemas.wire.MalformedRecordException;
import io.ledgerline.streamsapp.totesys.Change;
import io.ledgerline.streamsapp.totesys.RowKey;
import io.ledgerline.streamsapp.totesys.Source;
import io.ledgerline.streamsapp.totesys.SourceRows;
import io.ledgerline.streamsapp.totesys.Table;
import io.ledgerline.streamsapp.totesys.row.Row;
import io.ledgerline.streamsapp.totesys.row.RowTypes;
import io.ledgerline.streamsapp.totesys.row.UnreadableColumnException;
import java.util.function.Function;
import org.apache.avro.generic.GenericRecord;

/**
 * The one edge where Debezium's envelope becomes a {@link Change} of the domain's own rows. Each
 * record is read by the schema that it was written with, so versions may be mixed. Not thread-safe.
 */
public final class ChangeDecoder {
  /** A document shows up to eleven rows, and must fit into a message. */
  private static final int MAX_ROW_BYTES = 1 << 20;

  private final EnvelopeReader envelopes;

  public ChangeDecoder(EnvelopeReader envelopes) {
    this.envelopes = envelopes;
  }

  /**
   * @param value null for a tombstone and for the mark where a snapshot ended
   * @param headers the last header of a name; null if there is none
   * @param rows as they are before the change
   * @throws RejectedChangeException if the record cannot be read
   */
  public Change decode(
      Table table, byte[] value, Function<String, byte[]> headers, SourceRows rows) {
    if (value != null && value.length > MAX_ROW_BYTES) {
      throw new RejectedChangeException(
          "the change has %,d bytes; %,d are allowed".formatted(value.length, MAX_ROW_BYTES));
    }
    try {
      return value == null
          ? SnapshotEndHeaders.read(table, headers)
          : decode(table, envelopes.read(value), headers, rows);
    } catch (MalformedRecordException | UnreadableColumnException e) {
      throw new RejectedChangeException(e.getMessage());
    } catch (ClassCastException e) {
      throw new RejectedChangeException("the envelope is none of Debezium's: " + e);
    }
  }

  private static Change decode(
      Table table, GenericRecord envelope, Function<String, byte[]> headers, SourceRows rows) {
    Source source = Envelopes.source(envelope);
    String operation = Envelopes.operation(envelope);
    return switch (operation) {
      case "c", "u" -> new Change.Put(row(table, envelope, headers, rows), source);
      case "r" -> new Change.Seen(row(table, envelope, headers, rows), source);
      case "d" -> new Change.Delete(key(table, Envelopes.image(envelope, "before")), source);
      case "t" -> new Change.Truncate(table, source);
      case "m" -> Change.Nothing.NOTHING;
      default -> throw new UnreadableColumnException("the operation is " + operation);
    };
  }

  private static Row row(
      Table table, GenericRecord envelope, Function<String, byte[]> headers, SourceRows rows) {
    GenericRecord after = Envelopes.image(envelope, "after");
    RowKey former = FormerKeyHeader.read(table, headers).orElseGet(() -> key(table, after));
    return RowTypes.read(table, new AvroColumns(after, new StoredTexts(former, rows)));
  }

  /** The key alone: with PostgreSQL's default replica identity a deletion names nothing else. */
  private static RowKey key(Table table, GenericRecord image) {
    AvroColumns columns =
        new AvroColumns(
            image,
            column -> {
              throw new UnreadableColumnException("the key is unavailable");
            });
    return new RowKey(table, columns.number(table.keyColumn()));
  }
}
