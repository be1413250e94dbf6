package io.ledgerline.localstack.part;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Asks a part over HTTP. */
final class HttpProbe {
  private static final int OK = 200;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** The body of a successful answer. */
  static Optional<String> get(String url, Duration timeout) throws InterruptedException {
    return send(request(url, timeout).build());
  }

  /** The body of a successful answer to what is posted. */
  static Optional<String> post(
      String url, Map<String, String> headers, String body, Duration timeout)
      throws InterruptedException {
    HttpRequest.Builder request = request(url, timeout).POST(BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return send(request.build());
  }

  private static HttpRequest.Builder request(String url, Duration timeout) {
    return HttpRequest.newBuilder(URI.create(url)).timeout(timeout);
  }

  private static Optional<String> send(HttpRequest request) throws InterruptedException {
    try {
      HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
      return response.statusCode() == OK ? Optional.of(response.body()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private HttpProbe() {}
}
