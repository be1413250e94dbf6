package io.ledgerline.invoiceapi.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What can be asked at one path, and every answer to it.
 *
 * @param method of HTTP, in small letters
 * @param path with names of parameters in braces
 * @param topic groups operations
 * @param summary what it tells
 * @param replies by status
 */
public record Operation(
    String method,
    String path,
    String topic,
    String summary,
    List<Parameter> parameters,
    Optional<Input> input,
    SortedMap<Integer, Reply> replies) {
  public Operation {
    parameters = List.copyOf(parameters);
  }

  /**
   * A request's body.
   *
   * @param content by type, what it looks like
   */
  public record Input(String description, SortedMap<String, Model> content) {}

  public static Operation get(String path, String topic, String summary) {
    return new Operation("get", path, topic, summary, List.of(), Optional.empty(), new TreeMap<>());
  }

  public static Operation post(String path, String topic, String summary, Input input) {
    return new Operation(
        "post", path, topic, summary, List.of(), Optional.of(input), new TreeMap<>());
  }

  public Operation with(Parameter... more) {
    List<Parameter> all = new ArrayList<>(parameters);
    all.addAll(List.of(more));
    return new Operation(method, path, topic, summary, all, input, replies);
  }

  /** An answer; if there is one of this status already, that stays. */
  public Operation answers(int status, Reply reply) {
    SortedMap<Integer, Reply> all = new TreeMap<>(replies);
    all.putIfAbsent(status, reply);
    return new Operation(method, path, topic, summary, parameters, input, all);
  }

  /** 200 with JSON. */
  public Operation answers(Model body) {
    return answers(200, Reply.json("As asked for.", body));
  }

  /** The same with a header in the answer of a status. */
  public Operation withHeader(int status, String header, String meaning) {
    SortedMap<Integer, Reply> all = new TreeMap<>(replies);
    all.computeIfPresent(status, (code, reply) -> reply.with(header, meaning));
    return new Operation(method, path, topic, summary, parameters, input, all);
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("summary", summary);
    json.putArray("tags").add(topic);
    parameters.forEach(parameter -> json.withArray("parameters").add(parameter.json()));
    input.ifPresent(
        body -> {
          ObjectNode request = json.putObject("requestBody").put("description", body.description());
          request.put("required", true);
          body.content()
              .forEach(
                  (type, model) ->
                      request
                          .withObject("/content")
                          .withObject("/" + type.replace("~", "~0").replace("/", "~1"))
                          .set("schema", model.reference()));
        });
    ObjectNode responses = json.putObject("responses");
    replies.forEach((status, reply) -> responses.set(String.valueOf(status), reply.json()));
    return json;
  }
}
