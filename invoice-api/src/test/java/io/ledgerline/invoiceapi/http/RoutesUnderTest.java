package io.ledgerline.invoiceapi.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerline.invoiceapi.query.Rows;
import io.ledgerline.invoiceapi.query.Stores;
import io.ledgerline.invoiceapi.query.StoresInMemory;
import io.ledgerline.schemas.Operation;
import io.ledgerline.streamsapp.StoreNames;
import io.ledgerline.streamsapp.star.RecordId;
import io.ledgerline.streamsapp.star.StarKeys;
import io.ledgerline.streamsapp.totesys.RowKey;
import io.ledgerline.streamsapp.totesys.Table;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Routes over a real socket, and stores that a test fills. */
final class RoutesUnderTest implements AutoCloseable {
  static final InternalSecret SECRET = new InternalSecret("1");
  static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final StoresInMemory stores = new StoresInMemory();
  private final HttpServer server;
  private final Contract contract;
  private final int port;

  RoutesUnderTest(Function<Stores, Routes> routes) {
    AtomicReference<Api> added = new AtomicReference<>();
    server =
        new HttpServer(
            "127.0.0.1",
            0,
            new Forwarder(
                new PeerClient(Duration.ofSeconds(1), SECRET), SECRET, StoresInMemory.SELF),
            List.of(routes.apply(stores), added::set));
    contract = new Contract(added.get().operations());
    port = server.start();
  }

  void putDocument(int salesOrderId, int counterpartyId) {
    stores.put(
        StoreNames.DOCUMENTS,
        "sales-orders/" + salesOrderId,
        Rows.salesOrder(salesOrderId, counterpartyId));
  }

  void putReference(int salesOrderId, int counterpartyId) {
    stores.put(
        StoreNames.REFERENCES,
        new RowKey(Table.COUNTERPARTY, counterpartyId)
            .referredToBy(new RowKey(Table.SALES_ORDER, salesOrderId)),
        new byte[0]);
  }

  void putVersion(int salesOrderId, int version, Operation operation, String recordedAt) {
    stores.put(
        StoreNames.STAR_ROWS,
        StarKeys.fact("fact_sales_order", new RecordId(salesOrderId, version)),
        Rows.salesVersion(salesOrderId, version, operation, recordedAt));
  }

  void putDimension(String table, String key, byte[] row) {
    stores.put(StoreNames.STAR_ROWS, StarKeys.dimension(table, key), row);
  }

  Contract contract() {
    return contract;
  }

  void put(String store, String key, byte[] value) {
    stores.put(store, key, value);
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return get(path, Map.of());
  }

  HttpResponse<String> get(String path, Map<String, String> headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request(path);
    headers.forEach(request::header);
    return send(request);
  }

  /** The status of an answer that does not end. */
  int statusOfStream(String path, Map<String, String> headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request(path);
    headers.forEach(request::header);
    HttpResponse<InputStream> response =
        HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream body = response.body()) {
      boolean ends = response.statusCode() != 200;
      check(response, ends ? new String(body.readAllBytes(), UTF_8) : "");
    }
    return response.statusCode();
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<String> response =
        HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    check(response, response.body());
    return response;
  }

  private void check(HttpResponse<?> response, String body) {
    contract.check(
        response.request().method(),
        response.uri(),
        response.statusCode(),
        response.headers().firstValue("Content-Type").orElse(""),
        body);
  }

  HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
    return post(path, body, Map.of());
  }

  HttpResponse<String> post(String path, String body, Map<String, String> headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request(path).POST(HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return send(request);
  }

  /** The status of an answer that is asked for under another name than the client would send. */
  int statusUnder(String host, String path) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket
          .getOutputStream()
          .write(
              "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                  .formatted(path, host)
                  .getBytes(UTF_8));
      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
      return Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
    }
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url() + path));
  }

  /** The body, once the status is the one expected. */
  JsonNode json(String path, int status) throws IOException, InterruptedException {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type"))
        .contains(status == 200 ? "application/json" : "application/problem+json");
    return JSON.readTree(response.body());
  }

  /**
   * A member of all items of a list, asked for one by one.
   *
   * @param path with a query that more can be added to
   */
  List<String> oneByOne(String path, String member) throws IOException, InterruptedException {
    List<String> values = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = json(path + "limit=1" + cursor, 200);
      values.addAll(page.get("items").findValuesAsText(member));
      cursor = page.get("cursor").isNull() ? "" : "&cursor=" + page.get("cursor").asText();
    } while (!cursor.isEmpty());
    return values;
  }

  /** What a problem tells. */
  String detail(String path, int status) throws IOException, InterruptedException {
    return json(path, status).get("detail").asText();
  }

  @Override
  public void close() {
    server.close();
    assertThat(stores.openIterators()).isZero();
  }
}
