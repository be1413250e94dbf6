package io.ledgerline.reconcile.place;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerline.reconcile.value.Form;
import io.ledgerline.reconcile.value.RowSink;
import io.ledgerline.reconcile.value.Subject;
import io.ledgerline.reconcile.value.Subjects;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * The service's stores, asked over HTTP as anybody asks them, key by key.
 *
 * @param client kept open
 * @param api base address
 * @param mostVersions how many rows of a fact table are asked for, chosen by their keys' hash
 */
public record Service(HttpClient client, URI api, int mostVersions) implements Place {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int IN_FLIGHT = 32;
  private static final int ATTEMPTS = 20;
  private static final long PAUSE_MS = 500;
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  @Override
  public String name() {
    return Subjects.SERVICE;
  }

  @Override
  public int asksFor(Subject subject) {
    return subject.form() == Form.VERSIONS ? mostVersions : Integer.MAX_VALUE;
  }

  @Override
  public void read(Subject subject, List<String> keys, RowSink rows) throws Exception {
    if (subject.name().equals("customer-invoices")) {
      new CustomerHistories(this).read(subject, keys, rows);
      return;
    }
    ArrayDeque<Asked> inFlight = new ArrayDeque<>();
    for (String key : keys) {
      if (inFlight.size() == IN_FLIGHT) {
        take(subject, inFlight.remove(), rows);
      }
      HttpRequest request = request(path(subject) + encode(key));
      inFlight.add(new Asked(key, request, client.sendAsync(request, BodyHandlers.ofString())));
    }
    while (!inFlight.isEmpty()) {
      take(subject, inFlight.remove(), rows);
    }
  }

  private record Asked(
      String key, HttpRequest request, CompletableFuture<HttpResponse<String>> answer) {}

  private void take(Subject subject, Asked asked, RowSink rows) throws Exception {
    HttpResponse<String> answer;
    try {
      answer = asked.answer().get();
    } catch (ExecutionException e) {
      answer = settled(asked.request());
    }
    if (answer.statusCode() == 503) {
      answer = settled(asked.request());
    }
    if (answer.statusCode() == 200) {
      rows.add(asked.key(), subject.canonical().of(subject.schema(), JSON.readTree(answer.body())));
    }
  }

  /** An answer that says something: 200, or that there is nothing. */
  HttpResponse<String> settled(HttpRequest request) throws IOException, InterruptedException {
    String last = "no answer";
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        switch (answer.statusCode()) {
          case 200, 404, 410 -> {
            return answer;
          }
          default -> last = answer.statusCode() + " " + answer.body();
        }
      } catch (IOException e) {
        last = String.valueOf(e.getMessage());
      }
      Thread.sleep(PAUSE_MS);
    }
    throw new IOException("the service does not answer %s: %s".formatted(request.uri(), last));
  }

  HttpRequest request(String path) {
    return HttpRequest.newBuilder(api.resolve(path)).timeout(TIMEOUT).build();
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String path(Subject subject) {
    return subject.topic().name().contains(".")
        ? "/v1/tables/" + subject.name() + "/"
        : "/v1/" + subject.name() + "/";
  }
}
