package io.ledgerline.invoiceapi.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.invoiceapi.auth.Issuer;
import io.ledgerline.invoiceapi.auth.JwtAuthentication;
import io.ledgerline.invoiceapi.config.AuthConfig;
import io.ledgerline.invoiceapi.openapi.Operation;
import io.ledgerline.invoiceapi.query.StoresInMemory;
import java.io.InputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every answer that the document names is brought about, and is as the document says. */
class ContractTest {
  private static final String LINE =
      """
      {"invoiceNo":"1","lineNo":%d,"stockCode":"A","quantity":1,"unitPrice":"1.00",\
      "issuedAt":"2010-12-01T08:26:00Z","country":"EIRE"}
      """;
  private static final int MORE_THAN_A_BODY_MAY_HAVE = (8 << 20) + 1;

  private static Issuer issuer;
  private static Server open;
  private static Server guarded;
  private static Server limited;

  /** Cannot fetch the keys of tokens. */
  private static Server lost;

  /** The service, set up in one way. */
  private record Server(RoutesUnderTest http, WholeApi api) implements AutoCloseable {
    static Server start(Optional<JwtAuthentication> authentication, int requestsPerSecond) {
      AtomicReference<WholeApi> api = new AtomicReference<>();
      RoutesUnderTest http =
          new RoutesUnderTest(
              stores -> {
                SampleShop.fill((StoresInMemory) stores);
                api.set(new WholeApi(stores, authentication.map(a -> a), requestsPerSecond));
                return api.get();
              });
      return new Server(http, api.get());
    }

    @Override
    public void close() {
      api.close();
      http.close();
    }
  }

  @BeforeAll
  static void start() throws Exception {
    issuer = new Issuer();
    open = Server.start(Optional.empty(), 0);
    guarded = Server.start(Optional.of(new JwtAuthentication(issuer.config())), 0);
    limited = Server.start(Optional.empty(), 1);
    AuthConfig keys = issuer.config();
    AuthConfig nowhere =
        new AuthConfig(
            URI.create("http://127.0.0.1:1/"), keys.issuer(), keys.audience(), keys.rolesClaim());
    lost = Server.start(Optional.of(new JwtAuthentication(nowhere)), 0);
  }

  @AfterAll
  static void stop() {
    lost.close();
    limited.close();
    guarded.close();
    open.close();
    issuer.close();
  }

  @TestFactory
  Stream<DynamicTest> shouldAnswerAsDocumented() {
    return open.http().contract().operations().stream()
        .flatMap(
            operation ->
                operation.replies().keySet().stream()
                    .map(
                        status ->
                            DynamicTest.dynamicTest(
                                operation.method() + " " + operation.path() + " " + status,
                                () -> assertThat(answer(operation, status)).isEqualTo(status))));
  }

  /** What is tried here is all that the service has. */
  @Test
  void shouldBeTheDocumentOfTheService() throws Exception {
    try (InputStream golden = getClass().getResourceAsStream("/openapi.json")) {
      assertThat(RoutesUnderTest.JSON.readTree(golden).equals(open.http().contract().document()))
          .isTrue();
    }
  }

  /** The status of an answer that the document is held against meanwhile. */
  private static int answer(Operation operation, int wanted) throws Exception {
    Request request = Request.of(operation);
    return switch (wanted) {
      case 400 -> send(open, operation, malformed(operation, request));
      case 401 -> send(guarded, operation, request);
      case 403 -> send(open, operation, request.with("Origin", "https://evil.example"));
      case 404 -> missing(operation, request);
      case 410 -> send(open, operation, request.at("id", SampleShop.DELETED));
      case 413 -> send(open, operation, request.withBody(" ".repeat(MORE_THAN_A_BODY_MAY_HAVE)));
      case 422 -> send(open, operation, request.withBody(LINE.formatted(0)));
      case 429 -> hurried(operation, request);
      case 503 -> withoutKafka(operation, request);
      default -> send(open, operation, request);
    };
  }

  private static Request malformed(Operation operation, Request request) {
    if (operation.input().isPresent()) {
      return request.withBody("[");
    }
    boolean read =
        operation.parameters().stream()
            .anyMatch(parameter -> parameter.name().equals(PositionHeaders.MIN_POSITION));
    return request.with(read ? PositionHeaders.MIN_POSITION : "Last-Event-ID", "yesterday");
  }

  private static int missing(Operation operation, Request request) throws Exception {
    open.api().setReconciled(false);
    try {
      return send(open, operation, request.ofNothing());
    } finally {
      open.api().setReconciled(true);
    }
  }

  private static int withoutKafka(Operation operation, Request request) throws Exception {
    open.api().setAway(true);
    try {
      int status = send(open, operation, request.with(PositionHeaders.MIN_POSITION, "lsn:7"));
      return status == 503
          ? status
          : send(lost, operation, request.with("Authorization", issuer.bearer("reader", "read")));
    } finally {
      open.api().setAway(false);
    }
  }

  /** More than one a second, whatever the others have used up. */
  private static int hurried(Operation operation, Request request) throws Exception {
    int status = 0;
    for (int i = 0; i < 3 && status != 429; i++) {
      status = send(limited, operation, request);
    }
    return status;
  }

  private static int send(Server server, Operation operation, Request request) throws Exception {
    if (operation.input().isPresent()) {
      return server
          .http()
          .post(request.path(), request.body().orElse(LINE.formatted(1)), request.headers())
          .statusCode();
    }
    return operation.path().startsWith(StreamRoutes.PREFIX)
        ? server.http().statusOfStream(request.path(), request.headers())
        : server.http().get(request.path(), request.headers()).statusCode();
  }

  /** A request, made of the document's examples. */
  private record Request(
      Operation operation,
      Map<String, String> values,
      Map<String, String> headers,
      Optional<String> body) {
    static Request of(Operation operation) {
      Map<String, String> values = new HashMap<>();
      operation.parameters().stream()
          .filter(parameter -> !parameter.in().equals("header") && !parameter.example().isEmpty())
          .filter(parameter -> !parameter.name().equals("asOf"))
          .forEach(parameter -> values.put(parameter.name(), parameter.example()));
      return new Request(operation, values, Map.of(), Optional.empty());
    }

    String path() {
      StringBuilder path = new StringBuilder(operation.path());
      char before = '?';
      for (Map.Entry<String, String> value : values.entrySet()) {
        int place = path.indexOf("{" + value.getKey() + "}");
        if (place >= 0) {
          path.replace(place, path.indexOf("}", place) + 1, value.getValue());
        }
      }
      for (var parameter : operation.parameters()) {
        if (parameter.in().equals("query") && values.containsKey(parameter.name())) {
          path.append(before).append(parameter.name()).append('=');
          path.append(values.get(parameter.name()));
          before = '&';
        }
      }
      return path.toString();
    }

    Request at(String name, String value) {
      Map<String, String> changed = new HashMap<>(values);
      changed.put(name, value);
      return new Request(operation, changed, headers, body);
    }

    Request ofNothing() {
      Request request = this;
      for (String name : new String[] {"id", "invoiceNo", "stockCode", "key"}) {
        request = values.containsKey(name) ? request.at(name, "999999") : request;
      }
      return request;
    }

    Request with(String header, String value) {
      return new Request(operation, values, Map.of(header, value), body);
    }

    Request withBody(String text) {
      return new Request(operation, values, headers, Optional.of(text));
    }
  }
}
