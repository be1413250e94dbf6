package io.ledgerline.connect.dynamodb;

import io.ledgerline.connect.sink.RejectedRecordException;
import io.ledgerline.connect.sink.StoppedTopicException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.data.Timestamp;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The formats of fields: by value what the HTTP API writes, with numbers as numbers. */
final class ValueFormats {
  private static final long MS_PER_DAY = 86_400_000;
  private static final int MOST_DIGITS = 38;
  private static final int MOST_DIGITS_BEFORE_POINT = 126;

  /**
   * @throws StoppedTopicException if values of such a field have no format yet
   */
  static ValueFormat of(Field field) {
    Schema schema = field.schema();
    ValueFormat logical = schema.name() == null ? null : logical(schema.name());
    if (logical != null) {
      return logical;
    }
    return switch (schema.type()) {
      case INT8, INT16, INT32, INT64 -> value -> AttributeValue.fromN(value.toString());
      case STRING -> value -> AttributeValue.fromS((String) value);
      case BOOLEAN -> value -> AttributeValue.fromBool((Boolean) value);
      case STRUCT -> record(schema);
      case ARRAY -> list(of(new Field(field.name(), 0, schema.valueSchema())));
      default ->
          throw new StoppedTopicException(
              "field %s is of type %s, for which there is no attribute: a newer sink is needed"
                  .formatted(field.name(), schema.type()));
    };
  }

  /** Avro's timestamp-micros, which comes as a plain number. */
  static AttributeValue micros(Object value) {
    long micros = (Long) value;
    return AttributeValue.fromS(
        Instant.ofEpochSecond(
                Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000)
            .toString());
  }

  private static ValueFormat logical(String name) {
    return switch (name) {
      case Decimal.LOGICAL_NAME -> ValueFormats::decimal;
      case Timestamp.LOGICAL_NAME ->
          value -> AttributeValue.fromS(Instant.ofEpochMilli(epochMs(value)).toString());
      case org.apache.kafka.connect.data.Date.LOGICAL_NAME ->
          value ->
              AttributeValue.fromS(
                  LocalDate.ofEpochDay(Math.floorDiv(epochMs(value), MS_PER_DAY)).toString());
      default -> null;
    };
  }

  @SuppressWarnings("JavaUtilDate") // Connect's own form of dates.
  private static long epochMs(Object value) {
    return ((Date) value).getTime();
  }

  /** Exact, or not at all. */
  private static AttributeValue decimal(Object value) {
    BigDecimal number = ((BigDecimal) value).stripTrailingZeros();
    if (number.precision() > MOST_DIGITS
        || number.precision() - number.scale() > MOST_DIGITS_BEFORE_POINT) {
      throw new RejectedRecordException("a number has more digits than the 38 of DynamoDB");
    }
    return AttributeValue.fromN(number.toPlainString());
  }

  private static ValueFormat record(Schema schema) {
    RecordFormat format = RecordFormat.of(schema, java.util.Set.of());
    return value -> AttributeValue.fromM(format.attributes((Struct) value));
  }

  private static ValueFormat list(ValueFormat element) {
    return value -> {
      List<?> values = (List<?>) value;
      List<AttributeValue> attributes = new ArrayList<>(values.size());
      for (Object each : values) {
        attributes.add(RecordFormat.orNull(element, each));
      }
      return AttributeValue.fromL(attributes);
    };
  }

  private ValueFormats() {}
}
