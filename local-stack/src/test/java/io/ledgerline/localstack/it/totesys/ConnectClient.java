package io.ledgerline.localstack.it.totesys;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Stops and resumes the source connector, as an operator does. */
final class ConnectClient {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String connector;

  ConnectClient(String connect) {
    this.connector = connect + "/connectors/totesys-source";
  }

  void stop() {
    put("/stop");
    await().atMost(Duration.ofMinutes(1)).until(() -> state().equals("STOPPED"));
  }

  void resume() {
    put("/resume");
  }

  private String state() throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(connector + "/status")).build();
    JsonNode status =
        JSON.readTree(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
    return status.path("tasks").isEmpty()
        ? status.path("connector").path("state").asText()
        : "its tasks run";
  }

  /** Asks again while the worker's group is rebalancing. */
  private void put(String action) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(connector + action))
            .PUT(HttpRequest.BodyPublishers.noBody())
            .build();
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () ->
                HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() / 100 == 2);
  }
}
