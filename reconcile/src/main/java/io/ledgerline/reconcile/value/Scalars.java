package io.ledgerline.reconcile.value;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;

/** One text for a number, a date, a time or an instant, however it was written. */
final class Scalars {
  private static final Pattern MICROS = Pattern.compile("-?\\d+");
  private static final int HOUR_OF_ZONE = "+00".length();
  private static final long MILLION = 1_000_000L;

  /** A schema without its null. */
  static Schema type(Schema schema) {
    if (schema.getType() != Schema.Type.UNION) {
      return schema;
    }
    return schema.getTypes().stream()
        .filter(type -> type.getType() != Schema.Type.NULL)
        .findFirst()
        .orElse(schema);
  }

  /** Of Java's own value. */
  static String text(Object value) {
    return value instanceof BigDecimal amount ? plain(amount) : value.toString();
  }

  /** Of what a store prints. What cannot be read stays as it is, and so differs. */
  static String text(Schema type, String printed) {
    LogicalType logical = type.getLogicalType();
    try {
      if (logical != null) {
        return switch (logical.getName()) {
          case "decimal" -> plain(new BigDecimal(printed));
          case "date" -> LocalDate.parse(printed).toString();
          case "time-micros", "time-millis" -> LocalTime.parse(withoutZone(printed)).toString();
          default -> instant(printed).toString();
        };
      }
      return switch (type.getType()) {
        case INT, LONG -> new BigDecimal(printed).toBigIntegerExact().toString();
        case BOOLEAN -> printed.equals("t") ? "true" : printed.equals("f") ? "false" : printed;
        default -> printed;
      };
    } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
      return "unreadable " + printed;
    }
  }

  private static String plain(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }

  /** ISO 8601, PostgreSQL's form in UTC, or microseconds since 1970. */
  private static Instant instant(String printed) {
    if (MICROS.matcher(printed).matches()) {
      long micros = Long.parseLong(printed);
      return Instant.ofEpochSecond(
          Math.floorDiv(micros, MILLION), Math.floorMod(micros, MILLION) * 1_000);
    }
    String text = withoutZone(printed.replace(' ', 'T'));
    return Instant.parse(text.endsWith("Z") ? text : text + "Z");
  }

  /** Everything is in UTC. */
  private static String withoutZone(String printed) {
    return printed.endsWith("+00")
        ? printed.substring(0, printed.length() - HOUR_OF_ZONE)
        : printed;
  }

  private Scalars() {}
}
