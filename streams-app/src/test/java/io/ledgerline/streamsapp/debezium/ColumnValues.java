package io.ledgerline.streamsapp.debezium;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/** Plain values of columns in the form that their Avro schemas ask for. */
final class ColumnValues {
  static Object avro(Object value, Schema declared) {
    Schema schema = declared.isUnion() ? declared.getTypes().get(1) : declared;
    if (value instanceof BigDecimal amount) {
      return decimal(amount, schema);
    }
    return value instanceof Instant instant ? timestamp(instant, schema) : value;
  }

  /** What stands in the image before a deletion for a column that PostgreSQL did not log. */
  static Object zero(Schema schema) {
    return switch (schema.getType()) {
      case UNION -> null;
      case INT -> 0;
      case LONG -> 0L;
      case BOOLEAN -> false;
      case STRING -> "";
      case BYTES -> ByteBuffer.wrap(new byte[1]);
      default -> throw new IllegalArgumentException("no zero for " + schema);
    };
  }

  private static Object decimal(BigDecimal amount, Schema schema) {
    ByteBuffer unscaled = ByteBuffer.wrap(amount.unscaledValue().toByteArray());
    if (schema.getType() != Schema.Type.RECORD) {
      return unscaled;
    }
    GenericRecord variable = new GenericData.Record(schema);
    variable.put("scale", amount.scale());
    variable.put("value", unscaled);
    return variable;
  }

  private static Object timestamp(Instant instant, Schema schema) {
    return switch (schema.getProp("connect.name")) {
      case ColumnSchemas.MILLIS -> instant.toEpochMilli();
      case ColumnSchemas.MICROS -> ChronoUnit.MICROS.between(Instant.EPOCH, instant);
      case ColumnSchemas.NANOS -> ChronoUnit.NANOS.between(Instant.EPOCH, instant);
      default -> instant.toString();
    };
  }

  private ColumnValues() {}
}
