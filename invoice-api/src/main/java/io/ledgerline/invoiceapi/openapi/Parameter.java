package io.ledgerline.invoiceapi.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a request may say beside its path.
 *
 * @param in {@code path}, {@code query} or {@code header}
 * @param example a value that a program may try
 */
public record Parameter(
    String name, String in, boolean required, String example, ObjectNode schema) {
  /** A part of the path. */
  public static Parameter path(String name, String description, String example) {
    return new Parameter(name, "path", true, example, Types.text(description));
  }

  /** A part of the path that is a key of the source. */
  public static Parameter id(String description, String example) {
    return new Parameter(
        "id", "path", true, example, Types.integer(description).put("format", "int32"));
  }

  /** What a query must say. */
  public static Parameter required(String name, String example, ObjectNode type) {
    return new Parameter(name, "query", true, example, type);
  }

  /** What a query may say. */
  public static Parameter query(String name, String example, ObjectNode type) {
    return new Parameter(name, "query", false, example, type);
  }

  /** What a query may say, in words. */
  public static Parameter query(String name, String example, String description) {
    return query(name, example, Types.text(description));
  }

  public static Parameter header(String name, String example, String description) {
    return new Parameter(name, "header", false, example, Types.text(description));
  }

  /** The length of a page. */
  public static Parameter limit(int normal, int most) {
    ObjectNode type = Types.wholeFrom(1, most, "At most so many items.").put("default", normal);
    return query("limit", "2", type);
  }

  /** Where a page begins. */
  public static Parameter cursor() {
    return new Parameter(
        "cursor", "query", false, "", Types.text("As the page before has given it."));
  }

  ObjectNode json() {
    ObjectNode json = schema.objectNode().put("name", name).put("in", in);
    json.put("required", required).put("description", schema.path("description").asText());
    ObjectNode type = schema.deepCopy();
    type.remove("description");
    json.set("schema", type);
    if (!example.isEmpty()) {
      json.put("example", example);
    }
    return json;
  }
}
