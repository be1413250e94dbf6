package io.ledgerline.streamsapp.debezium;

import io.ledgerline.streamsapp.totesys.Source;
import io.ledgerline.streamsapp.totesys.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/**
 * Writes changes as Debezium does with PostgreSQL's default replica identity: an update has no
 * image before, a deletion has one that is real in its key alone, a TRUNCATE has none and no key.
 */
public final class DebeziumWriter {
  private static final Instant READ_AT = Instant.parse("2026-11-20T12:00:00Z");

  private final TestRegistry registry;
  private final Map<Table, Schema> envelopes = new EnumMap<>(Table.class);

  public DebeziumWriter(TestRegistry registry) {
    this.registry = registry;
    for (Table table : Table.values()) {
      alter(table, SourceColumns.of(table));
    }
  }

  /** What is written of a table from now on has these columns. */
  public void alter(Table table, Map<String, Schema> columns) {
    envelopes.put(table, EnvelopeSchemas.envelope(table, columns));
  }

  public byte[] key(Table table, int id) {
    GenericRecord key = new GenericData.Record(EnvelopeSchemas.key(table));
    key.put(table.keyColumn(), id);
    return registry.message(key);
  }

  public byte[] insert(Table table, Map<String, ?> row, Source source) {
    return registry.message(envelope(table, "c", null, image(table, row), source));
  }

  public byte[] update(Table table, Map<String, ?> row, Source source) {
    return registry.message(envelope(table, "u", null, image(table, row), source));
  }

  /** A row that a snapshot has read. */
  public byte[] read(Table table, Map<String, ?> row, Source source) {
    return registry.message(envelope(table, "r", null, image(table, row), source));
  }

  public byte[] delete(Table table, int id, Source source) {
    GenericRecord before = new GenericData.Record(value(table));
    for (Schema.Field field : before.getSchema().getFields()) {
      before.put(field.pos(), ColumnValues.zero(field.schema()));
    }
    before.put(table.keyColumn(), id);
    return registry.message(envelope(table, "d", before, null, source));
  }

  public byte[] truncate(Table table, Source source) {
    return registry.message(envelope(table, "t", null, null, source));
  }

  GenericRecord image(Table table, Map<String, ?> row) {
    GenericRecord image = new GenericData.Record(value(table));
    for (Schema.Field field : image.getSchema().getFields()) {
      image.put(field.pos(), ColumnValues.avro(row.get(field.name()), field.schema()));
    }
    return image;
  }

  GenericRecord envelope(
      Table table, String op, GenericRecord before, GenericRecord after, Source source) {
    GenericRecord envelope = new GenericData.Record(envelopes.get(table));
    envelope.put("before", before);
    envelope.put("after", after);
    envelope.put("source", source(envelope.getSchema(), table, op.equals("r"), source));
    envelope.put("op", op);
    envelope.put("ts_ms", READ_AT.toEpochMilli());
    return envelope;
  }

  /** The message of an envelope, which a test may have changed. */
  byte[] message(GenericRecord envelope) {
    return registry.message(envelope);
  }

  private Schema value(Table table) {
    return envelopes.get(table).getField("after").schema().getTypes().get(1);
  }

  private static GenericRecord source(
      Schema envelope, Table table, boolean snapshot, Source source) {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, source.committedAt());
    GenericRecord record = new GenericData.Record(envelope.getField("source").schema());
    record.put("version", "3.7.0.Final");
    record.put("connector", "postgresql");
    record.put("name", "totesys");
    record.put("ts_ms", source.committedAt().toEpochMilli());
    record.put("snapshot", String.valueOf(snapshot));
    record.put("db", "totesys");
    String former = snapshot ? "null" : "\"" + (source.lsn() - 1) + "\"";
    record.put("sequence", "[" + former + ",\"" + source.lsn() + "\"]");
    record.put("ts_us", micros);
    record.put("ts_ns", micros * 1_000);
    record.put("schema", "public");
    record.put("table", table.tableName());
    record.put("txId", 900L + source.lsn());
    record.put("lsn", source.lsn());
    return record;
  }
}
