package io.ledgerline.connect.lake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** As much of S3 as a lake needs, for one bucket, over HTTP. */
final class FakeS3 implements AutoCloseable {
  final Map<String, byte[]> objects = new ConcurrentSkipListMap<>();
  private final HttpServer server;

  FakeS3() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/lake", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String key = path.length() > "/lake/".length() ? path.substring("/lake/".length()) : "";
    byte[] body = exchange.getRequestBody().readAllBytes();
    switch (exchange.getRequestMethod()) {
      case "PUT" -> {
        boolean put = objects.putIfAbsent(key, body) == null;
        send(exchange, put ? 200 : 412, new byte[0]);
      }
      case "HEAD" -> send(exchange, objects.containsKey(key) ? 200 : 404, new byte[0]);
      default -> {
        if (key.isEmpty()) {
          send(exchange, 200, list(exchange.getRequestURI().getQuery()).getBytes(UTF_8));
        } else {
          send(exchange, 200, objects.get(key));
        }
      }
    }
  }

  private String list(String query) {
    StringBuilder listing = new StringBuilder("<ListBucketResult><IsTruncated>false</IsTruncated>");
    objects.keySet().stream()
        .filter(key -> query.contains("prefix=" + key.substring(0, key.lastIndexOf('+') + 1)))
        .forEach(key -> listing.append("<Contents><Key>" + key + "</Key></Contents>"));
    return listing.append("</ListBucketResult>").toString();
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
