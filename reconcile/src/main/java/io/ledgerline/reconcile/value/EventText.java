package io.ledgerline.reconcile.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;

/**
 * One text for an event, on its topic and as a line of JSON in the lake: decimals in full, bytes in
 * Base64, times in ISO 8601, every scalar as text, nothing for null.
 */
public final class EventText {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /**
   * An event as it stands on its topic.
   *
   * @param key text, a record, or null
   * @param value a record, or null
   */
  public static String of(long timestampMs, Object key, Object value) {
    ObjectNode event = NODES.objectNode();
    event.put("timestamp", Instant.ofEpochMilli(timestampMs).toString());
    event.set("key", json(key));
    event.set("value", json(value));
    return event.toString();
  }

  /** The same from a line of the lake. */
  public static String of(JsonNode line) {
    ObjectNode event = NODES.objectNode();
    event.put("timestamp", line.path("timestamp").asText());
    event.set("key", plain(line.path("key")));
    event.set("value", plain(line.path("value")));
    return event.toString();
  }

  private static JsonNode json(Object value) {
    if (value == null) {
      return NODES.nullNode();
    }
    if (value instanceof GenericRecord record) {
      ObjectNode object = NODES.objectNode();
      for (Schema.Field field : record.getSchema().getFields()) {
        Object member = record.get(field.pos());
        if (member != null) {
          object.set(field.name(), json(member));
        }
      }
      return object;
    }
    if (value instanceof Iterable<?> items) {
      ArrayNode array = NODES.arrayNode();
      items.forEach(item -> array.add(json(item)));
      return array;
    }
    if (value instanceof ByteBuffer bytes) {
      byte[] copy = new byte[bytes.remaining()];
      bytes.duplicate().get(copy);
      return NODES.textNode(Base64.getEncoder().encodeToString(copy));
    }
    return NODES.textNode(
        value instanceof BigDecimal amount ? amount.toPlainString() : value.toString());
  }

  private static JsonNode plain(JsonNode value) {
    if (value.isObject()) {
      ObjectNode object = NODES.objectNode();
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        if (!member.getValue().isNull()) {
          object.set(member.getKey(), plain(member.getValue()));
        }
      }
      return object;
    }
    if (value.isArray()) {
      ArrayNode array = NODES.arrayNode();
      value.forEach(item -> array.add(plain(item)));
      return array;
    }
    return value.isNull() || value.isMissingNode()
        ? NODES.nullNode()
        : NODES.textNode(value.asText());
  }

  private EventText() {}
}
