package io.ledgerline.connect.lake;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Time;

/** Connect's three kinds of times, which are all of one Java class, as ISO 8601 in UTC. */
@SuppressWarnings("JavaUtilDate") // Connect's own form of dates.
final class JsonTimes {
  /**
   * A date, a time of day or an instant, as the schema says.
   *
   * @param schema an instant's if null
   */
  static String text(Schema schema, Date date) {
    Instant instant = Instant.ofEpochMilli(date.getTime());
    String name = schema == null ? null : schema.name();
    if (org.apache.kafka.connect.data.Date.LOGICAL_NAME.equals(name)) {
      return instant.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }
    if (Time.LOGICAL_NAME.equals(name)) {
      return instant.atOffset(ZoneOffset.UTC).toLocalTime().toString();
    }
    return instant.toString();
  }

  private JsonTimes() {}
}
