package io.ledgerline.connect.lake;

import io.ledgerline.connect.sink.RejectedRecordException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Date;
import java.util.Map;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.util.Utf8;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Time;
import org.apache.kafka.connect.data.Timestamp;

/** The columns that Connect's fields become. */
@SuppressWarnings("JavaUtilDate") // Connect's own form of dates.
final class ColumnTypes {
  /** Where Avro's converter keeps a decimal's precision. */
  private static final String PRECISION = "connect.decimal.precision";

  private static final int MOST_DIGITS = 38;
  private static final long DAY_MS = 86_400_000;

  private final Micros micros;

  ColumnTypes(Micros micros) {
    this.micros = micros;
  }

  /**
   * A field's column.
   *
   * @throws RejectedRecordException if there is none for its type
   */
  Column of(Field field) {
    String logical = field.schema().name();
    if (Decimal.LOGICAL_NAME.equals(logical)) {
      return decimal(field);
    }
    if (org.apache.kafka.connect.data.Date.LOGICAL_NAME.equals(logical)) {
      return column(
          field,
          type(Schema.Type.INT, LogicalTypes.date()),
          value -> (int) Math.floorDiv(((Date) value).getTime(), DAY_MS));
    }
    if (Time.LOGICAL_NAME.equals(logical)) {
      return column(
          field,
          type(Schema.Type.INT, LogicalTypes.timeMillis()),
          value -> (int) ((Date) value).getTime());
    }
    if (Timestamp.LOGICAL_NAME.equals(logical)) {
      return column(
          field,
          type(Schema.Type.LONG, LogicalTypes.timestampMillis()),
          value -> ((Date) value).getTime());
    }
    return plain(field);
  }

  private Column plain(Field field) {
    return switch (field.schema().type()) {
      case STRING ->
          // As bytes: of characters Parquet makes them by a slower way.
          column(field, Schema.create(Schema.Type.STRING), value -> new Utf8((String) value));
      case BOOLEAN -> column(field, Schema.create(Schema.Type.BOOLEAN), value -> value);
      case INT8, INT16, INT32 ->
          column(field, Schema.create(Schema.Type.INT), value -> ((Number) value).intValue());
      case INT64 -> column(field, integer(field.name()), value -> value);
      case FLOAT32 -> column(field, Schema.create(Schema.Type.FLOAT), value -> value);
      case FLOAT64 -> column(field, Schema.create(Schema.Type.DOUBLE), value -> value);
      case BYTES -> column(field, Schema.create(Schema.Type.BYTES), ColumnTypes::bytes);
      default ->
          throw new RejectedRecordException(
              "field %s is of type %s, of which there are no columns"
                  .formatted(field.name(), field.schema().type()));
    };
  }

  private Schema integer(String name) {
    if (micros.timestamps().contains(name)) {
      return type(Schema.Type.LONG, LogicalTypes.timestampMicros());
    }
    return micros.times().contains(name)
        ? type(Schema.Type.LONG, LogicalTypes.timeMicros())
        : Schema.create(Schema.Type.LONG);
  }

  private static Column decimal(Field field) {
    Map<String, String> parameters = field.schema().parameters();
    int scale = Integer.parseInt(parameters.get(Decimal.SCALE_FIELD));
    int precision =
        Integer.parseInt(parameters.getOrDefault(PRECISION, Integer.toString(MOST_DIGITS)));
    return column(
        field,
        type(Schema.Type.BYTES, LogicalTypes.decimal(precision, scale)),
        value -> unscaled(field, (BigDecimal) value, precision, scale));
  }

  private static ByteBuffer unscaled(Field field, BigDecimal value, int precision, int scale) {
    if (value.scale() != scale || value.precision() > precision) {
      throw new RejectedRecordException(
          "field %s is no decimal(%d, %d)".formatted(field.name(), precision, scale));
    }
    return ByteBuffer.wrap(value.unscaledValue().toByteArray());
  }

  private static ByteBuffer bytes(Object value) {
    return value instanceof byte[] array ? ByteBuffer.wrap(array) : (ByteBuffer) value;
  }

  private static Schema type(Schema.Type type, LogicalType logical) {
    return logical.addToSchema(Schema.create(type));
  }

  private static Column column(Field field, Schema type, Column.ColumnValue value) {
    return new Column(field.name(), type, value);
  }
}
