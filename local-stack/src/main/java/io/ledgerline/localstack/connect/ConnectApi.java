package io.ledgerline.localstack.connect;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the launcher needs of Kafka Connect's REST interface. Every method throws {@link
 * ConnectBusyException} while the worker rebalances or is not there: ask again.
 *
 * @param url base address
 */
public record ConnectApi(String url) {
  private static final Duration TIMEOUT = Duration.ofSeconds(2);

  /** A changed configuration is checked against the database before it is taken. */
  private static final Duration CONFIGURE_TIMEOUT = Duration.ofSeconds(30);

  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int SERVER_ERROR = 500;
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The configuration as it was given, references to the environment included. */
  public Optional<Map<String, String>> configuration(String connector)
      throws IOException, InterruptedException {
    HttpResponse<String> response =
        send("GET", path(connector) + "/config", BodyPublishers.noBody(), TIMEOUT);
    if (response.statusCode() == NOT_FOUND) {
      return Optional.empty();
    }
    return Optional.of(
        JSON.readValue(expectOk(response), new TypeReference<Map<String, String>>() {}));
  }

  /** Creates the connector, or restarts it with this configuration. */
  public void configure(String connector, Map<String, String> configuration)
      throws IOException, InterruptedException {
    BodyPublisher body = BodyPublishers.ofString(JSON.writeValueAsString(configuration));
    String unused = expectOk(send("PUT", path(connector) + "/config", body, CONFIGURE_TIMEOUT));
  }

  public List<ConnectorStatus> statuses() throws IOException, InterruptedException {
    JsonNode answer =
        JSON.readTree(
            expectOk(send("GET", "/connectors?expand=status", BodyPublishers.noBody(), TIMEOUT)));
    List<ConnectorStatus> statuses = new ArrayList<>();
    answer.properties().forEach(e -> statuses.add(ConnectorStatus.of(e.getValue().path("status"))));
    return statuses;
  }

  /** Those that read topics. */
  public List<SinkConnector> sinks() throws IOException, InterruptedException {
    JsonNode answer =
        JSON.readTree(
            expectOk(send("GET", "/connectors?expand=info", BodyPublishers.noBody(), TIMEOUT)));
    return answer
        .valueStream()
        .flatMap(connector -> SinkConnector.of(connector.path("info")).stream())
        .toList();
  }

  /** Starts again what has failed of a connector: itself, tasks, or nothing. */
  public void restartFailed(String connector) throws IOException, InterruptedException {
    String path = path(connector) + "/restart?includeTasks=true&onlyFailed=true";
    String unused = expectOk(send("POST", path, BodyPublishers.noBody(), TIMEOUT));
  }

  private static String path(String connector) {
    return "/connectors/" + connector;
  }

  private HttpResponse<String> send(
      String method, String path, BodyPublisher body, Duration timeout)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + path))
            .timeout(timeout)
            .header("Content-Type", "application/json")
            .method(method, body)
            .build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new ConnectBusyException("Kafka Connect does not answer at " + url, e);
    }
  }

  private static String expectOk(HttpResponse<String> response) throws IOException {
    int status = response.statusCode();
    if (status < 300) {
      return response.body();
    }
    String message = "Kafka Connect answers %d: %s".formatted(status, message(response.body()));
    throw status == CONFLICT || status >= SERVER_ERROR
        ? new ConnectBusyException(message, null)
        : new IOException(message);
  }

  /** In one line. */
  private static String message(String body) {
    try {
      return JSON.readTree(body).path("message").asText(body).strip().replaceAll("\\s*\\n", " ");
    } catch (IOException e) {
      return body;
    }
  }
}
