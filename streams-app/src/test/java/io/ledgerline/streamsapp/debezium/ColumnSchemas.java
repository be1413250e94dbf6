package io.ledgerline.streamsapp.debezium;

import java.util.Map;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;

/** The types of columns as they stand in the Avro schemas of Debezium's records. */
public final class ColumnSchemas {
  static final String MILLIS = "io.debezium.time.Timestamp";
  static final String MICROS = "io.debezium.time.MicroTimestamp";
  static final String NANOS = "io.debezium.time.NanoTimestamp";
  static final String ZONED = "io.debezium.time.ZonedTimestamp";

  public static Schema integer() {
    return Schema.create(Schema.Type.INT);
  }

  /** Of a primary key: its sequence is its default, which Connect shows as 0. */
  public static Schema key() {
    Schema schema = integer();
    schema.addProp("connect.default", 0);
    return schema;
  }

  public static Schema text() {
    return Schema.create(Schema.Type.STRING);
  }

  public static Schema flag() {
    return Schema.create(Schema.Type.BOOLEAN);
  }

  /** numeric(precision, scale). */
  public static Schema decimal(int precision, int scale) {
    Schema schema =
        LogicalTypes.decimal(precision, scale).addToSchema(Schema.create(Schema.Type.BYTES));
    named(schema, "org.apache.kafka.connect.data.Decimal");
    schema.addProp(
        "connect.parameters",
        Map.of("scale", "" + scale, "connect.decimal.precision", "" + precision));
    return schema;
  }

  /** A numeric without precision. */
  public static Schema variableScaleDecimal() {
    Schema schema =
        SchemaBuilder.record("VariableScaleDecimal")
            .namespace("io.debezium.data")
            .fields()
            .requiredInt("scale")
            .requiredBytes("value")
            .endRecord();
    return named(schema, "io.debezium.data.VariableScaleDecimal");
  }

  /** timestamp(3) without time zone: the wall time as if it were UTC. */
  public static Schema timestamp() {
    return timestamp(MILLIS);
  }

  static Schema timestamp(String connectName) {
    return named(
        Schema.create(connectName.equals(ZONED) ? Schema.Type.STRING : Schema.Type.LONG),
        connectName);
  }

  /** A date column, which none of the agreed dates is so far. */
  public static Schema date() {
    return named(integer(), "io.debezium.time.Date");
  }

  public static Schema enumeration(String allowed) {
    Schema schema = named(text(), "io.debezium.data.Enum");
    schema.addProp("connect.parameters", Map.of("allowed", allowed));
    return schema;
  }

  public static Schema nullable(Schema schema) {
    return Schema.createUnion(Schema.create(Schema.Type.NULL), schema);
  }

  private static Schema named(Schema schema, String connectName) {
    schema.addProp("connect.version", 1);
    schema.addProp("connect.name", connectName);
    return schema;
  }

  private ColumnSchemas() {}
}
