package io.ledgerline.invoiceapi.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.ledgerline.invoiceapi.openapi.ApiDocument;
import io.ledgerline.invoiceapi.openapi.Operation;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What a server says of its answers, held against the answers. */
final class Contract {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final ObjectNode document;
  private final List<Operation> operations;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  Contract(List<Operation> operations) {
    this.operations = operations;
    this.document = ApiDocument.of(operations);
  }

  ObjectNode document() {
    return document;
  }

  List<Operation> operations() {
    return operations;
  }

  /** Fails if an answer is not as the document says; other paths may answer as they like. */
  void check(String method, URI uri, int status, String contentType, String body) {
    operation(method, uri.getRawPath())
        .ifPresent(operation -> check(operation, status, contentType, body));
  }

  private Optional<Operation> operation(String method, String path) {
    // What stands literally in a path comes before what is a parameter.
    return operations.stream()
        .filter(operation -> operation.method().equalsIgnoreCase(method))
        .filter(operation -> pattern(operation).matcher(path).matches())
        .findFirst();
  }

  private static Pattern pattern(Operation operation) {
    return Pattern.compile(operation.path().replaceAll("\\{[^}]+}", "[^/]+"));
  }

  private void check(Operation operation, int status, String contentType, String body) {
    String name = operation.method() + " " + operation.path() + ": " + status;
    JsonNode content =
        document
            .at("/paths")
            .path(operation.path())
            .path(operation.method())
            .path("responses")
            .path(Integer.toString(status))
            .path("content");
    assertThat(content.isMissingNode()).as(name + " is not documented, " + body).isFalse();
    String type = contentType.replaceFirst(";.*", "");
    assertThat(content.fieldNames()).toIterable().as(name).containsExactly(type);
    if (type.endsWith("json")) {
      String model = content.path(type).path("schema").path("$ref").asText();
      assertThat(schemas.computeIfAbsent(model, this::schema).validate(parse(body)))
          .as(name + " " + body)
          .isEmpty();
    }
  }

  private Schema schema(String reference) {
    ObjectNode schema = JSON.createObjectNode().put("$ref", reference);
    schema.set("components", document.get("components"));
    return SCHEMAS.getSchema(schema);
  }

  private static JsonNode parse(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError(body, e);
    }
  }
}
