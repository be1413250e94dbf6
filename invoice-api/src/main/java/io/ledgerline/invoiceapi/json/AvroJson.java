package io.ledgerline.invoiceapi.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericEnumSymbol;
import org.apache.avro.generic.GenericRecord;

/**
 * How Avro records look as JSON: names as in the schema, decimals as money, dates and times in ISO
 * 8601, instants in UTC.
 */
public final class AvroJson {
  private static final int LENGTH_WITHOUT_SECONDS = "14:20".length();

  /**
   * @param row its logical types already converted to Java's
   */
  public static void write(GenericRecord row, JsonGenerator json) throws IOException {
    write(row, Set.of(), json);
  }

  /** All fields but those named. */
  public static void write(GenericRecord row, Set<String> without, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    for (Schema.Field field : row.getSchema().getFields()) {
      if (!without.contains(field.name())) {
        json.writeFieldName(field.name());
        write(row.get(field.pos()), json);
      }
    }
    json.writeEndObject();
  }

  private static void write(Object value, JsonGenerator json) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof GenericRecord nested) {
      write(nested, json);
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Long number) {
      json.writeNumber(number);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else {
      json.writeString(text(value));
    }
  }

  private static String text(Object value) {
    if (value instanceof BigDecimal amount) {
      return Money.text(amount);
    }
    if (value instanceof LocalTime time) {
      return withSeconds(time);
    }
    if (value instanceof CharSequence
        || value instanceof GenericEnumSymbol
        || value instanceof LocalDate
        || value instanceof Instant) {
      return value.toString();
    }
    throw new IllegalArgumentException("There is no JSON for " + value.getClass().getName());
  }

  private static String withSeconds(LocalTime time) {
    String text = time.toString();
    return text.length() == LENGTH_WITHOUT_SECONDS ? text + ":00" : text;
  }

  private AvroJson() {}
}
