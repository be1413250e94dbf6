package io.ledgerline.localstack.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Asks the service as any client does. */
public final class ApiClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final String base;
  private DocumentedAnswers documented;

  public ApiClient(String base) {
    this.base = base;
  }

  /**
   * A response.
   *
   * @param body as JSON
   */
  public record Response(int status, JsonNode body) {}

  public Response get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  /** An answer that knows of all before a position. */
  public Response get(String path, String minPosition) throws IOException, InterruptedException {
    return send(request(path).header("Ledgerline-Min-Position", minPosition));
  }

  public Response post(String path, String body) throws IOException, InterruptedException {
    return send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(20));
  }

  private Response send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<byte[]> response = exchange(request);
    documented()
        .check(
            response.request().method().toLowerCase(Locale.ROOT),
            response.uri().toString().substring(base.length()),
            response.statusCode());
    return new Response(response.statusCode(), JSON.readTree(response.body()));
  }

  private static HttpResponse<byte[]> exchange(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private synchronized DocumentedAnswers documented() throws IOException, InterruptedException {
    if (documented == null) {
      documented = new DocumentedAnswers(JSON.readTree(exchange(request("/openapi.json")).body()));
    }
    return documented;
  }

  public Response invoice(String invoiceNo) throws IOException, InterruptedException {
    return get("/v1/invoices/" + encode(invoiceNo));
  }

  /** All rows of a customer's history, page by page. */
  public List<JsonNode> history(String customerId, int limit)
      throws IOException, InterruptedException {
    List<JsonNode> rows = new ArrayList<>();
    String path = "/v1/customers/" + encode(customerId) + "/invoices?limit=" + limit;
    String cursor = "";
    do {
      JsonNode page = get(path + (cursor.isEmpty() ? "" : "&cursor=" + cursor)).body();
      page.get("items").forEach(rows::add);
      cursor = page.get("cursor").asText("");
      if (page.get("cursor").isNull()) {
        return rows;
      }
    } while (true);
  }

  private static String encode(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
