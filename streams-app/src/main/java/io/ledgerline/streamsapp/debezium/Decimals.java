package io.ledgerline.streamsapp.debezium;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;

/** Exact decimals in the forms that Debezium gives them; never through a double. */
final class Decimals {
  /** Null if the value is no decimal of a known form. */
  static BigDecimal of(Object value, Schema schema) {
    if (value instanceof ByteBuffer bytes
        && schema.getLogicalType() instanceof LogicalTypes.Decimal decimal) {
      return decimal(bytes, decimal.getScale());
    }
    if (value instanceof GenericRecord variable
        && field(variable, "value") instanceof ByteBuffer bytes
        && field(variable, "scale") instanceof Integer scale) {
      return decimal(bytes, scale);
    }
    if (value instanceof CharSequence text) {
      return parse(text.toString());
    }
    return null;
  }

  private static Object field(GenericRecord record, String name) {
    return record.hasField(name) ? record.get(name) : null;
  }

  private static BigDecimal decimal(ByteBuffer bytes, int scale) {
    byte[] unscaled = new byte[bytes.remaining()];
    bytes.duplicate().get(unscaled);
    return unscaled.length == 0 ? null : new BigDecimal(new BigInteger(unscaled), scale);
  }

  private static BigDecimal parse(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private Decimals() {}
}
