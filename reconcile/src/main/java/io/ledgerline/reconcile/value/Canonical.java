package io.ledgerline.reconcile.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;

/**
 * One text for one value, wherever it was read: fields in the order of the schema, every scalar as
 * text in one form, nothing for null. A field that the schema lacks stays, and so differs.
 *
 * @param without names of fields to leave out, at any depth
 */
public record Canonical(Set<String> without) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  public Canonical {
    without = Set.copyOf(without);
  }

  /**
   * @param row decoded with {@link AvroRecords}
   */
  public String of(GenericRecord row) {
    return json(row).toString();
  }

  /** A row of a table, each column as its store prints it. */
  public String of(Schema schema, Map<String, String> columns) {
    ObjectNode row = NODES.objectNode();
    for (Schema.Field field : schema.getFields()) {
      String text = columns.get(field.name());
      if (text != null && !without.contains(field.name())) {
        row.put(field.name(), Scalars.text(Scalars.type(field.schema()), text));
      }
    }
    columns.forEach(
        (name, text) -> {
          if (schema.getField(name) == null && text != null) {
            row.put(name, text);
          }
        });
    return row.toString();
  }

  /** A document as an API or a document store has it. */
  public String of(Schema schema, JsonNode document) {
    return json(schema, document).toString();
  }

  private ObjectNode json(GenericRecord row) {
    ObjectNode node = NODES.objectNode();
    for (Schema.Field field : row.getSchema().getFields()) {
      Object value = row.get(field.pos());
      if (value != null && !without.contains(field.name())) {
        node.set(field.name(), json(value));
      }
    }
    return node;
  }

  private JsonNode json(Object value) {
    if (value instanceof GenericRecord record) {
      return json(record);
    }
    if (value instanceof Iterable<?> items) {
      ArrayNode array = NODES.arrayNode();
      items.forEach(item -> array.add(json(item)));
      return array;
    }
    return NODES.textNode(Scalars.text(value));
  }

  private JsonNode json(Schema schema, JsonNode value) {
    Schema type = Scalars.type(schema);
    return switch (type.getType()) {
      case RECORD -> object(type, value);
      case ARRAY -> {
        ArrayNode array = NODES.arrayNode();
        value.forEach(item -> array.add(json(type.getElementType(), item)));
        yield array;
      }
      default -> NODES.textNode(Scalars.text(type, value.asText()));
    };
  }

  private ObjectNode object(Schema type, JsonNode value) {
    ObjectNode node = NODES.objectNode();
    for (Schema.Field field : type.getFields()) {
      JsonNode member = value.path(field.name());
      if (!member.isMissingNode() && !member.isNull() && !without.contains(field.name())) {
        node.set(field.name(), json(field.schema(), member));
      }
    }
    for (Iterator<String> names = value.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (type.getField(name) == null) {
        node.set(name, value.get(name));
      }
    }
    return node;
  }
}
