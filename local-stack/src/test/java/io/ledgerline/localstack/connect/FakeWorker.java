package io.ledgerline.localstack.connect;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers as a worker of Kafka Connect would, and notes what it was asked to do. */
final class FakeWorker implements AutoCloseable {
  final List<String> changes = new ArrayList<>();
  private final Map<String, Deque<Answer>> answers = new HashMap<>();
  private final HttpServer server;

  /** The last one given for a request is repeated. */
  private record Answer(int status, String body) {}

  FakeWorker() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.start();
  }

  FakeWorker answering(String request, int status, String body) {
    answers.computeIfAbsent(request, any -> new ArrayDeque<>()).add(new Answer(status, body));
    return this;
  }

  ConnectApi api() {
    return new ConnectApi("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void handle(HttpExchange exchange) throws IOException {
    String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    if (!exchange.getRequestMethod().equals("GET")) {
      changes.add(body.isEmpty() ? request : request + " " + body);
    }
    Deque<Answer> queue = answers.getOrDefault(request, new ArrayDeque<>());
    Answer answer = queue.size() > 1 ? queue.poll() : queue.peek();
    if (answer == null) {
      answer = new Answer(404, "{\"error_code\": 404, \"message\": \"no such thing\"}");
    }
    byte[] bytes = answer.body().getBytes(UTF_8);
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
