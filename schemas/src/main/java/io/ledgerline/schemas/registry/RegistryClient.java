package io.ledgerline.schemas.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import org.apache.avro.Schema;

/**
 * The two calls that a deployment needs of a registry, over Confluent's REST API, which Apicurio
 * speaks too.
 *
 * @see <a
 *     href="https://docs.confluent.io/platform/current/schema-registry/develop/api.html">API</a>
 */
public final class RegistryClient {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  private final String api;

  /**
   * @param api address of Confluent's API, without a slash at the end
   */
  public RegistryClient(String api) {
    this.api = api;
  }

  /**
   * Registers a schema; one that is there already keeps its id.
   *
   * @return the schema's id
   * @throws IllegalStateException if the registry refuses it as incompatible
   */
  public int register(String subject, Schema schema) throws IOException, InterruptedException {
    HttpResponse<String> response =
        send("POST", "/subjects/" + subject + "/versions", Map.of("schema", schema.toString()));
    if (response.statusCode() == 409) {
      throw new IllegalStateException(
          "The registry refuses the schema of %s: it is incompatible with a registered version. %s"
              .formatted(subject, message(response.body())));
    }
    return JSON.readTree(expectOk(response, "register " + subject).body()).get("id").asInt();
  }

  /** Sets how far a subject's versions must be compatible; an empty subject means the default. */
  public void setCompatibility(String subject, String level)
      throws IOException, InterruptedException {
    String path = subject.isEmpty() ? "/config" : "/config/" + subject;
    expectOk(
        send("PUT", path, Map.of("compatibility", level)), "set the compatibility of " + subject);
  }

  private HttpResponse<String> send(String method, String path, Map<String, String> body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(api + path))
            .timeout(TIMEOUT)
            .header("Content-Type", CONTENT_TYPE)
            .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (ConnectException | HttpTimeoutException e) {
      throw new IOException("The registry cannot be reached at " + api, e);
    }
  }

  private static HttpResponse<String> expectOk(HttpResponse<String> response, String doing) {
    if (response.statusCode() != 200) {
      throw new IllegalStateException(
          "The registry does not %s: %d %s"
              .formatted(doing, response.statusCode(), message(response.body())));
    }
    return response;
  }

  private static String message(String body) {
    try {
      JsonNode json = JSON.readTree(body);
      return json.path("message").asText(body);
    } catch (JsonProcessingException e) {
      return body;
    }
  }
}
