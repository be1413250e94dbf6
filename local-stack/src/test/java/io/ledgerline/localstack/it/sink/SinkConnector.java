package io.ledgerline.localstack.it.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * A connector whose settings an operator changes.
 *
 * @param connect the worker's address
 */
public record SinkConnector(String connect, String name) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Stops its tasks and begins anew with this setting. Told to change while they run, the worker
   * calls the old ones running for a while, and they go on with what was set before.
   *
   * @return what was set before
   */
  public String set(String setting, String value) throws IOException, InterruptedException {
    ObjectNode config = (ObjectNode) JSON.readTree(get("/config").body());
    String before = config.get(setting).asText();
    config.put(setting, value);
    put("/stop", "");
    awaitStates("STOPPED", 1);
    put("/config", config.toString());
    put("/resume", "");
    awaitStates("RUNNING", 1 + config.get("tasks.max").asInt());
    return before;
  }

  /** The worker says 409 while its group is rebalancing. */
  private void put(String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(address(path))
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body))
            .build();
    await(name + path)
        .atMost(Duration.ofMinutes(1))
        .until(() -> HTTP.send(request, BodyHandlers.discarding()).statusCode() / 100 == 2);
  }

  /** Of the connector and its tasks. */
  private void awaitStates(String state, int count) {
    await(name + " is " + state)
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                assertThat(JSON.readTree(get("/status").body()).findValuesAsText("state"))
                    .hasSize(count)
                    .containsOnly(state));
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HTTP.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
  }

  private URI address(String path) {
    return URI.create(connect + "/connectors/" + name + path);
  }
}
