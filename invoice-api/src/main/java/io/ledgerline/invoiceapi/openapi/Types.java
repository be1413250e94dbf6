package io.ledgerline.invoiceapi.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;

/** Schemas of plain values, as this service writes them. */
public final class Types {
  private static final String TYPE = "type";
  private static final String EXAMPLE = "example";
  private static final String DATE = "\\d{4,}-\\d\\d-\\d\\d";
  private static final String TIME = "\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?";

  public static ObjectNode text(String description) {
    return of("string", description);
  }

  /** Text of a form. */
  static ObjectNode text(String description, String pattern) {
    return text(description).put("pattern", "^" + pattern + "$");
  }

  public static ObjectNode texts(String description) {
    ObjectNode type = of("array", description);
    type.putObject("items").put(TYPE, "string");
    return type;
  }

  public static ObjectNode oneOf(String description, Collection<String> values) {
    ObjectNode type = text(description);
    ArrayNode list = type.putArray("enum");
    values.forEach(list::add);
    return type;
  }

  /** Numbers that a double holds. */
  public static ObjectNode integer(String description) {
    return of("integer", description).put("format", "int64");
  }

  public static ObjectNode truth(String description) {
    return of("boolean", description);
  }

  /** Plain notation, two to four decimals. */
  public static ObjectNode money(String description) {
    return text(description, "-?\\d+\\.\\d{2,4}").put(EXAMPLE, "139.12");
  }

  public static ObjectNode date(String description) {
    return text(description, DATE).put("format", "date").put(EXAMPLE, "2011-07-31");
  }

  static ObjectNode time(String description) {
    return text(description, TIME).put(EXAMPLE, "08:26:00");
  }

  /** In UTC. */
  public static ObjectNode instant(String description) {
    return text(description, DATE + "T" + TIME + "Z")
        .put("format", "date-time")
        .put(EXAMPLE, "2011-07-31T08:26:00Z");
  }

  /** The same, or null. */
  public static ObjectNode orNull(ObjectNode type) {
    ObjectNode optional = type.deepCopy();
    optional.putArray(TYPE).add(type.get(TYPE).asText()).add("null");
    return optional;
  }

  /** Members by names that nobody knows before. */
  public static ObjectNode byName(String description, ObjectNode value) {
    ObjectNode type = of("object", description);
    type.set("additionalProperties", value);
    return type;
  }

  /** An object that has a text by this name, and what else it may have. */
  public static ObjectNode open(String description, String member) {
    ObjectNode type = of("object", description);
    type.putObject("properties").putObject(member).put(TYPE, "string");
    type.putArray("required").add(member);
    return type;
  }

  static ObjectNode wholeFrom(int least, int most, String description) {
    return of("integer", description).put("minimum", least).put("maximum", most);
  }

  /** Any of these types, as JSON Schema names them. */
  static ObjectNode any(String description, List<String> types) {
    ObjectNode type = JsonNodeFactory.instance.objectNode();
    ArrayNode list = type.putArray(TYPE);
    types.forEach(list::add);
    return type.put("description", description);
  }

  private static ObjectNode of(String type, String description) {
    return JsonNodeFactory.instance.objectNode().put(TYPE, type).put("description", description);
  }

  private Types() {}
}
