package io.ledgerline.streamsapp.debezium;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.avro.Schema;

/**
 * Timestamps in the forms that Debezium and Connect give them, told apart by the name that Connect
 * leaves in the schema. None depends on the time zone of this machine.
 */
final class Timestamps {
  /** Null if the value is no timestamp of a known form. */
  static Instant of(Object value, Schema schema) {
    if (value instanceof CharSequence text) {
      return parse(text.toString());
    }
    if (!(value instanceof Long number)) {
      return null;
    }
    String name = schema.getProp("connect.name");
    return switch (name == null ? "" : name) {
      case "io.debezium.time.Timestamp", "org.apache.kafka.connect.data.Timestamp" ->
          Instant.ofEpochMilli(number);
      case "io.debezium.time.MicroTimestamp" -> Instant.EPOCH.plus(number, ChronoUnit.MICROS);
      case "io.debezium.time.NanoTimestamp" -> Instant.EPOCH.plusNanos(number);
      default -> null;
    };
  }

  private static Instant parse(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private Timestamps() {}
}
