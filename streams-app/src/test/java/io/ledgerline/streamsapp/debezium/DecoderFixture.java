package io.ledgerline.streamsapp.debezium;

import io.ledgerline.streamsapp.totesys.Change;
import io.ledgerline.streamsapp.totesys.Source;
import io.ledgerline.streamsapp.totesys.StoredSourceRows;
import io.ledgerline.streamsapp.totesys.Table;
import io.ledgerline.streamsapp.totesys.row.Row;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;

/** A decoder with a writer for what it reads and the rows that it may look at. */
final class DecoderFixture {
  static final Source SOURCE = new Source(27_040_584, Instant.parse("2026-11-20T09:55:11.123456Z"));

  final DebeziumWriter writer;
  final StoredSourceRows rows = new StoredSourceRows();
  private final ChangeDecoder decoder;

  DecoderFixture() {
    TestRegistry registry = new TestRegistry();
    writer = new DebeziumWriter(registry);
    decoder = new ChangeDecoder(new EnvelopeReader(registry::of));
  }

  Change decode(Table table, byte[] message) {
    return decode(table, message, Map.of());
  }

  Change decode(Table table, byte[] message, Map<String, byte[]> headers) {
    return decoder.decode(table, message, headers::get, rows);
  }

  /** The row that an insert carries. */
  Row inserted(Table table, Map<String, ?> row) {
    return ((Change.Put) decode(table, writer.insert(table, row, SOURCE))).row();
  }

  /** The row that a record carries whose column is of another type than usual. */
  Row inserted(Table table, Map<String, ?> row, String column, Schema type) {
    Map<String, Schema> columns = new LinkedHashMap<>(SourceColumns.of(table));
    columns.put(column, type);
    writer.alter(table, columns);
    return inserted(table, row);
  }

  GenericRecord envelope(Table table, String op, Map<String, ?> after) {
    GenericRecord image = after == null ? null : writer.image(table, after);
    return writer.envelope(table, op, null, image, SOURCE);
  }
}
