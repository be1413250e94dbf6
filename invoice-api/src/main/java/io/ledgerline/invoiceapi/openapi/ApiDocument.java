package io.ledgerline.invoiceapi.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * All operations as a document of OpenAPI.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.1.html">OpenAPI 3.1</a>
 */
public final class ApiDocument {
  private static final String DESCRIPTION =
      """
      Invoices, orders and sales, as the shop's invoice lines and the order database make them.

      Money is a string in plain notation with 2 to 4 decimals; times are ISO 8601 in UTC; every \
      list is `{"items": [...], "cursor": ...}`. Errors are `application/problem+json`. 404 is \
      said only by who owns the key; where that cannot be asked it is 503 with `Retry-After`. \
      An answer may show what a commit a moment later makes durable, and what is computed again \
      if the service dies before; with `Ledgerline-Min-Position` no answer is older than a \
      position that another answer has given.""";

  private final Map<String, Model> models = new TreeMap<>();
  private final ObjectNode json = JsonNodeFactory.instance.objectNode();

  public static ObjectNode of(Collection<Operation> operations) {
    ApiDocument document = new ApiDocument();
    operations.forEach(document::add);
    document.addModels();
    return document.json;
  }

  private ApiDocument() {
    json.put("openapi", "3.1.1");
    json.putObject("info")
        .put("title", "Ledgerline")
        .put("version", "1")
        .put("description", DESCRIPTION);
    json.putArray("servers").addObject().put("url", "/");
    json.withArray("security").addObject().putArray("bearer");
    json.withArray("security").addObject();
    json.putObject("paths");
  }

  private void add(Operation operation) {
    ObjectNode paths = (ObjectNode) json.get("paths");
    ObjectNode path = (ObjectNode) paths.get(operation.path());
    if (path == null) {
      path = paths.putObject(operation.path());
    }
    path.set(operation.method(), operation.json());
    operation.replies().values().forEach(reply -> add(reply.body()));
    operation.input().ifPresent(input -> input.content().values().forEach(this::add));
  }

  private void add(Model model) {
    Model other = models.put(model.name(), model);
    if (other == null) {
      model.uses().forEach(this::add);
    } else if (!other.schema().equals(model.schema())) {
      throw new IllegalStateException("There are two models by the name " + model.name());
    }
  }

  private void addModels() {
    ObjectNode components = json.putObject("components");
    ObjectNode schemas = components.putObject("schemas");
    models.forEach((name, model) -> schemas.set(name, model.schema()));
    components
        .putObject("securitySchemes")
        .putObject("bearer")
        .put("type", "http")
        .put("scheme", "bearer")
        .put("bearerFormat", "JWT")
        .put(
            "description",
            "Where the service is set up with authentication; the role read to ask, ingest to send"
                + " lines.");
  }
}
