package io.ledgerline.localstack.part;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Asks a part over HTTP. */
final class HttpProbe {
  private static final int OK = 200;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** The body of a successful answer. */
  static Optional<String> get(String url, Duration timeout) throws InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).timeout(timeout).build();
    try {
      HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
      return response.statusCode() == OK ? Optional.of(response.body()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private HttpProbe() {}
}
