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
      return new BigDecimal(integer(bytes), decimal.getScale());
    }
    if (value instanceof GenericRecord variable && variable.hasField("scale")) {
      return new BigDecimal(
          integer((ByteBuffer) variable.get("value")), (Integer) variable.get("scale"));
    }
    if (value instanceof CharSequence text) {
      return parse(text.toString());
    }
    return null;
  }

  private static BigInteger integer(ByteBuffer bytes) {
    byte[] unscaled = new byte[bytes.remaining()];
    bytes.duplicate().get(unscaled);
    return new BigInteger(unscaled);
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
