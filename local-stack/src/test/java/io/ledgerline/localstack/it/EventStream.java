package io.ledgerline.localstack.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Listens to server-sent events as a browser does. */
final class EventStream implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final long PATIENCE_S = 60;

  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final InputStream body;
  private final String type;

  /**
   * An event.
   *
   * @param name empty if it tells nothing but an id
   */
  record Event(String id, String name, JsonNode data) {}

  /**
   * @param lastId empty to begin now
   */
  EventStream(String api, Optional<String> lastId) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(api + "/v1/stream/invoices"))
            .header("Accept", "text/event-stream");
    lastId.ifPresent(id -> request.header("Last-Event-ID", id));
    HttpResponse<InputStream> response =
        HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    if (response.statusCode() != 200) {
      throw new IllegalStateException("The stream answers " + response.statusCode());
    }
    type = response.headers().firstValue("Content-Type").orElse("");
    body = response.body();
    Thread reader = new Thread(this::read, "event-stream");
    reader.setDaemon(true);
    reader.start();
  }

  String type() {
    return type;
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      String id = "";
      String name = "";
      String data = "null";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("id: ")) {
          id = line.substring("id: ".length());
        } else if (line.startsWith("event: ")) {
          name = line.substring("event: ".length());
        } else if (line.startsWith("data: ")) {
          data = line.substring("data: ".length());
        } else if (line.isEmpty()) {
          events.add(new Event(id, name, JSON.readTree(data)));
          name = "";
          data = "null";
        }
      }
    } catch (IOException e) {
      // It was closed, or the service was.
    }
  }

  /** The next event. */
  Event next() throws InterruptedException {
    Event event = events.poll(PATIENCE_S, TimeUnit.SECONDS);
    if (event == null) {
      throw new AssertionError("No event came in " + PATIENCE_S + " s");
    }
    return event;
  }

  /** The next event about an invoice; those about others are read over. */
  Event next(String invoiceNo) throws InterruptedException {
    Event event;
    do {
      event = next();
    } while (!event.data().path("invoiceNo").asText().equals(invoiceNo));
    return event;
  }

  @Override
  public void close() {
    try {
      body.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
