package io.ledgerline.invoiceapi.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One answer to a request.
 *
 * @param description when it is given
 * @param contentType of the body
 * @param body what it looks like
 * @param headers by name, what each says
 */
public record Reply(
    String description, String contentType, Model body, SortedMap<String, String> headers) {
  public static final String JSON = "application/json";
  public static final String PROBLEM = "application/problem+json";

  /** Why a request is not answered. */
  public static final Model PROBLEM_BODY =
      problem("Problem", "An error, as RFC 9457 has it.").build();

  public static Reply json(String description, Model body) {
    return new Reply(description, JSON, body, new TreeMap<>());
  }

  /** A body that is no JSON. */
  public static Reply text(String description, String contentType) {
    Model body = new Model("Text", Types.text("As its content type says."), List.of());
    return new Reply(description, contentType, body, new TreeMap<>());
  }

  public static Reply problem(String description) {
    return problem(description, PROBLEM_BODY);
  }

  /**
   * @param body with members beside those of every problem
   */
  public static Reply problem(String description, Model body) {
    return new Reply(description, PROBLEM, body, new TreeMap<>());
  }

  /** A model of problems to which members may be added. */
  public static Model.Members problem(String name, String description) {
    return Model.object(name, description)
        .with("type", Types.text("Always about:blank: the status says all."))
        .with("title", Types.text("The status in words."))
        .with("status", Types.integer("The status."))
        .with("detail", Types.text("What happened, for people."))
        .with("instance", Types.text("The path that was asked for."));
  }

  /** The same with a header. */
  public Reply with(String header, String meaning) {
    SortedMap<String, String> more = new TreeMap<>(headers);
    more.put(header, meaning);
    return new Reply(description, contentType, body, more);
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("description", description);
    headers.forEach(
        (name, meaning) ->
            json.withObject("/headers")
                .putObject(name)
                .put("description", meaning)
                .putObject("schema")
                .put("type", "string"));
    json.putObject("content").putObject(contentType).set("schema", body.reference());
    return json;
  }
}
