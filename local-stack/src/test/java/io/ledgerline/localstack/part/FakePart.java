package io.ledgerline.localstack.part;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.ledgerline.localstack.folder.DataFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Answers in a part's place, and remembers what it was asked last. */
final class FakePart implements AutoCloseable {
  record Request(String method, Headers headers, String body) {}

  private final HttpServer server;
  private volatile Request request;

  private FakePart(HttpServer server) {
    this.server = server;
  }

  static FakePart answering(String path, int status) throws IOException {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    FakePart part = new FakePart(HttpServer.create(anyPort, 0));
    var unused = part.server.createContext(path, exchange -> part.answer(exchange, status));
    part.server.start();
    return part;
  }

  /** In which a part with this default port is this one. */
  Site site(int defaultPort) {
    int offset = server.getAddress().getPort() - defaultPort;
    return new Site(Parts.HOME, new DataFolder(Parts.DATA), offset, name -> null);
  }

  Request request() {
    return request;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange, int status) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    request = new Request(exchange.getRequestMethod(), exchange.getRequestHeaders(), body);
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }
}
