package io.ledgerline.connect.lake;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;

/**
 * Connect's values as JSON that loses nothing: decimals are strings, bytes Base64, and whatever
 * Connect knows to be a time is ISO 8601 in UTC.
 */
final class JsonValues {
  /**
   * Writes a value.
   *
   * @param schema null if the value has none
   * @throws DataException if there is no JSON for it
   */
  static void write(JsonGenerator json, Schema schema, Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Struct struct) {
      writeStruct(json, struct);
    } else if (value instanceof String text) {
      json.writeString(text);
    } else if (value instanceof Number number) {
      writeNumber(json, number);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof byte[] bytes) {
      json.writeBinary(bytes);
    } else if (value instanceof ByteBuffer buffer) {
      byte[] bytes = new byte[buffer.remaining()];
      buffer.duplicate().get(bytes);
      json.writeBinary(bytes);
    } else if (value instanceof java.util.Date date) {
      json.writeString(JsonTimes.text(schema, date));
    } else if (value instanceof Collection<?> items) {
      writeItems(json, schema == null ? null : schema.valueSchema(), items);
    } else if (value instanceof Map<?, ?> map) {
      writeMap(json, schema, map);
    } else {
      throw new DataException("a value of type " + value.getClass().getSimpleName());
    }
  }

  private static void writeStruct(JsonGenerator json, Struct struct) throws IOException {
    json.writeStartObject();
    for (Field field : struct.schema().fields()) {
      json.writeFieldName(field.name());
      write(json, field.schema(), struct.getWithoutDefault(field.name()));
    }
    json.writeEndObject();
  }

  /** What is no number in JSON, such as infinity, becomes a string. */
  private static void writeNumber(JsonGenerator json, Number number) throws IOException {
    if (number instanceof BigDecimal decimal) {
      json.writeString(decimal.toPlainString());
    } else if (number instanceof Double real) {
      json.writeNumber(real);
    } else if (number instanceof Float real) {
      json.writeNumber(real);
    } else if (number instanceof BigInteger integer) {
      json.writeNumber(integer);
    } else {
      json.writeNumber(number.longValue());
    }
  }

  private static void writeItems(JsonGenerator json, Schema schema, Collection<?> items)
      throws IOException {
    json.writeStartArray();
    for (Object item : items) {
      write(json, schema, item);
    }
    json.writeEndArray();
  }

  /** An object if the keys are strings, an array of pairs if they are not. */
  private static void writeMap(JsonGenerator json, Schema schema, Map<?, ?> map)
      throws IOException {
    Schema keys = schema == null ? null : schema.keySchema();
    Schema values = schema == null ? null : schema.valueSchema();
    boolean isObject = map.keySet().stream().allMatch(String.class::isInstance);
    if (isObject) {
      json.writeStartObject();
    } else {
      json.writeStartArray();
    }
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (isObject) {
        json.writeFieldName((String) entry.getKey());
        write(json, values, entry.getValue());
      } else {
        json.writeStartArray();
        write(json, keys, entry.getKey());
        write(json, values, entry.getValue());
        json.writeEndArray();
      }
    }
    if (isObject) {
      json.writeEndObject();
    } else {
      json.writeEndArray();
    }
  }

  private JsonValues() {}
}
