package io.ledgerline.streamsapp.debezium;

import io.ledgerline.streamsapp.totesys.Source;
import io.ledgerline.streamsapp.totesys.row.UnreadableColumnException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.avro.generic.GenericRecord;

/**
 * The parts of Debezium's envelope.
 *
 * @see <a
 *     href="https://debezium.io/documentation/reference/stable/connectors/postgresql.html#postgresql-change-events-value">Change
 *     event values</a>
 */
final class Envelopes {
  static String operation(GenericRecord envelope) {
    return String.valueOf(required(envelope, "op"));
  }

  /** The row before or after the change. */
  static GenericRecord image(GenericRecord envelope, String field) {
    return (GenericRecord) required(envelope, field);
  }

  static Source source(GenericRecord envelope) {
    GenericRecord source = (GenericRecord) required(envelope, "source");
    return new Source((Long) required(source, "lsn"), committedAt(source));
  }

  /** In microseconds, as PostgreSQL has it, where Debezium says so. */
  private static Instant committedAt(GenericRecord source) {
    if (source.hasField("ts_us") && source.get("ts_us") instanceof Long micros) {
      return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
    return Instant.ofEpochMilli((Long) required(source, "ts_ms"));
  }

  private static Object required(GenericRecord record, String field) {
    Object value = record.hasField(field) ? record.get(field) : null;
    if (value == null) {
      throw new UnreadableColumnException("the envelope has no " + field);
    }
    return value;
  }

  private Envelopes() {}
}
