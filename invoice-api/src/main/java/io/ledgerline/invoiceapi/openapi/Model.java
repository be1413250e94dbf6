package io.ledgerline.invoiceapi.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a body, or a part of one, looks like, by a name under which others refer to it.
 *
 * @param schema in JSON Schema 2020-12
 * @param uses the models that the schema refers to
 */
public record Model(String name, ObjectNode schema, List<Model> uses) {
  static final String PLACE = "#/components/schemas/";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  public Model {
    uses = List.copyOf(uses);
  }

  /** An object of which every member is always there, and no other. */
  public static Members object(String name, String description) {
    return new Members(name, description);
  }

  /** What is one of several. */
  public static Model oneOf(String name, List<Model> models) {
    ObjectNode schema = JSON.objectNode();
    models.forEach(model -> schema.withArray("oneOf").add(model.reference()));
    return new Model(name, schema, models);
  }

  /** A page of a list. */
  public static Model pageOf(Model item) {
    return object(item.name() + "Page", "A page of a list.")
        .list("items", "What the page holds.", item)
        .with("cursor", Types.orNull(Types.text("Asks for the next page; null if there is none.")))
        .build();
  }

  /** A list that is no page. */
  static Model listOf(Model item) {
    ObjectNode schema = JSON.objectNode().put("type", "array");
    schema.set("items", item.reference());
    return new Model(item.name() + "List", schema, List.of(item));
  }

  ObjectNode reference() {
    return JSON.objectNode().put("$ref", PLACE + name);
  }

  /** Collects the members of an object. */
  public static final class Members {
    private final String name;
    private final ObjectNode schema = JSON.objectNode();
    private final List<Model> uses = new ArrayList<>();

    private Members(String name, String description) {
      this.name = name;
      schema.put("type", "object").put("description", description);
      schema.putObject("properties");
      schema.putArray("required");
      schema.put("additionalProperties", false);
    }

    /**
     * @param type as {@link Types} makes them
     */
    public Members with(String member, ObjectNode type) {
      schema.withArray("required").add(member);
      schema.withObject("/properties").set(member, type);
      return this;
    }

    /** A member that may be absent. */
    Members withOptional(String member, ObjectNode type) {
      schema.withObject("/properties").set(member, type);
      return this;
    }

    /** A member that looks like a model. */
    public Members with(String member, Model model) {
      return with(member, referTo(model));
    }

    /** A member that is a list. */
    public Members list(String member, String description, Model item) {
      return with(member, listOf(description, item));
    }

    /** A member that is a list, or null. */
    public Members listOrNull(String member, String description, Model item) {
      return with(member, Types.orNull(listOf(description, item)));
    }

    private ObjectNode listOf(String description, Model item) {
      ObjectNode list = JSON.objectNode().put("type", "array").put("description", description);
      list.set("items", referTo(item));
      return list;
    }

    /** A reference to a model, within a member. */
    ObjectNode referTo(Model model) {
      uses.add(model);
      return model.reference();
    }

    public Model build() {
      return new Model(name, schema, uses);
    }
  }
}
