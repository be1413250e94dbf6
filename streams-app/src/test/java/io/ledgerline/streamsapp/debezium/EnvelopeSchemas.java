package io.ledgerline.streamsapp.debezium;

import io.ledgerline.streamsapp.totesys.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;

/** Schemas of Debezium's records for PostgreSQL, as its Avro converter writes them. */
final class EnvelopeSchemas {
  private static final Schema SOURCE =
      SchemaBuilder.record("Source")
          .namespace("io.debezium.connector.postgresql")
          .prop("connect.name", "io.debezium.connector.postgresql.Source")
          .fields()
          .requiredString("version")
          .requiredString("connector")
          .requiredString("name")
          .requiredLong("ts_ms")
          .optionalString("snapshot")
          .requiredString("db")
          .optionalString("sequence")
          .optionalLong("ts_us")
          .optionalLong("ts_ns")
          .requiredString("schema")
          .requiredString("table")
          .optionalLong("txId")
          .optionalLong("lsn")
          .optionalLong("xmin")
          .endRecord();
  private static final Schema TRANSACTION =
      SchemaBuilder.record("block")
          .namespace("event")
          .prop("connect.name", "event.block")
          .fields()
          .requiredString("id")
          .requiredLong("total_order")
          .requiredLong("data_collection_order")
          .endRecord();

  /** The envelope around rows with these columns. */
  static Schema envelope(Table table, Map<String, Schema> columns) {
    Schema value = Schema.createRecord("Value", null, namespace(table), false, fields(columns));
    value.addProp("connect.name", namespace(table) + ".Value");
    Schema optionalValue = ColumnSchemas.nullable(value);
    Schema optionalLong = ColumnSchemas.nullable(Schema.create(Schema.Type.LONG));
    Schema envelope =
        Schema.createRecord(
            "Envelope",
            null,
            namespace(table),
            false,
            List.of(
                optional("before", optionalValue),
                optional("after", optionalValue),
                new Schema.Field("source", SOURCE),
                optional("transaction", ColumnSchemas.nullable(TRANSACTION)),
                new Schema.Field("op", ColumnSchemas.text()),
                optional("ts_ms", optionalLong),
                optional("ts_us", optionalLong),
                optional("ts_ns", optionalLong)));
    envelope.addProp("connect.version", 2);
    envelope.addProp("connect.name", namespace(table) + ".Envelope");
    return envelope;
  }

  static Schema key(Table table) {
    return SchemaBuilder.record("Key")
        .namespace(namespace(table))
        .prop("connect.name", namespace(table) + ".Key")
        .fields()
        .name(table.keyColumn())
        .type(ColumnSchemas.key())
        .withDefault(0)
        .endRecord();
  }

  private static String namespace(Table table) {
    return "totesys.public." + table.tableName();
  }

  private static List<Schema.Field> fields(Map<String, Schema> columns) {
    List<Schema.Field> fields = new ArrayList<>();
    columns.forEach(
        (name, schema) ->
            fields.add(schema.isUnion() ? optional(name, schema) : new Schema.Field(name, schema)));
    return fields;
  }

  private static Schema.Field optional(String name, Schema schema) {
    return new Schema.Field(name, schema, null, Schema.Field.NULL_DEFAULT_VALUE);
  }

  private EnvelopeSchemas() {}
}
