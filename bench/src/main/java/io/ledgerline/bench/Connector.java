package io.ledgerline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerline.localstack.endpoints.Endpoints;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** A connector, driven as an operator does. */
final class Connector {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long POLL_MS = 20;
  private static final int CONFLICT = 409;

  private final String url;

  Connector(Endpoints endpoints, String name) {
    this.url = endpoints.connect() + "/connectors/" + name;
  }

  void create(Map<String, String> config) throws IOException, InterruptedException {
    JsonNode unused =
        call(
            "PUT", "/config", HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(config)));
  }

  /** Changes some of its settings. */
  void set(Map<String, String> settings) throws IOException, InterruptedException {
    ObjectNode config = (ObjectNode) call("GET", "/config");
    settings.forEach(config::put);
    JsonNode unused =
        call("PUT", "/config", HttpRequest.BodyPublishers.ofString(config.toString()));
  }

  void stop() throws IOException, InterruptedException {
    call("PUT", "/stop");
    while (!call("GET", "/status").at("/connector/state").asText().equals("STOPPED")
        || !call("GET", "/status").path("tasks").isEmpty()) {
      Thread.sleep(POLL_MS);
    }
  }

  /** Without offsets it begins with a snapshot. */
  void forget() throws IOException, InterruptedException {
    call("DELETE", "/offsets");
  }

  void resume() throws IOException, InterruptedException {
    call("PUT", "/resume");
  }

  void awaitSnapshot() throws IOException, InterruptedException {
    JsonNode offset;
    do {
      Thread.sleep(POLL_MS);
      offset = call("GET", "/offsets").at("/offsets/0/offset");
    } while (offset.isMissingNode() || offset.has("snapshot"));
  }

  private JsonNode call(String method, String path) throws IOException, InterruptedException {
    return call(method, path, HttpRequest.BodyPublishers.noBody());
  }

  private JsonNode call(String method, String path, HttpRequest.BodyPublisher body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + path))
            .method(method, body)
            .header("Content-Type", "application/json")
            .build();
    HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    while (response.statusCode() == CONFLICT) { // The workers are just rebalancing.
      Thread.sleep(POLL_MS);
      response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }
    if (response.statusCode() / 100 != 2) {
      throw new IllegalStateException(method + " " + path + ": " + response.body());
    }
    return JSON.readTree(response.body());
  }
}
