package io.ledgerline.invoiceapi.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.ledgerline.invoiceapi.query.Answer;
import io.ledgerline.invoiceapi.query.Peer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One instance of ours that owns nothing, and a peer that a test plays. */
class ForwarderTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final List<String> asked = new ArrayList<>();
  private final CountDownLatch released = new CountDownLatch(1);
  private HttpServer peer;
  private io.ledgerline.invoiceapi.http.HttpServer ours;
  private int port;

  @BeforeEach
  void start() throws IOException {
    peer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    peer.createContext("/v1/found", exchange -> answer(exchange, 200, "{\"a\":1}"));
    peer.createContext("/v1/busy", exchange -> answer(exchange, 503, "{}"));
    peer.createContext("/v1/hangs", exchange -> hang());
    peer.createContext("/internal/standby/kept/found", exchange -> answer(exchange, 200, "{}"));
    peer.createContext("/internal/standby/kept/gone", exchange -> answer(exchange, 404, "{}"));
    peer.createContext("/internal/standby/kept/old", exchange -> answer(exchange, 503, "{}"));
    peer.start();
    int peerPort = peer.getAddress().getPort();
    ours =
        new io.ledgerline.invoiceapi.http.HttpServer(
            "127.0.0.1",
            0,
            new Forwarder(
                new PeerClient(Duration.ofMillis(500), RoutesUnderTest.SECRET),
                RoutesUnderTest.SECRET,
                new Peer("self", 1)),
            List.of(
                routes -> nobodyOwns(routes, "/v1/{what}", peerPort),
                routes -> nobodyOwns(routes, "/gone/{what}", 1),
                routes -> nobodyOwns(routes, "/kept/{what}", 1, peerPort)));
    port = ours.start();
  }

  @AfterEach
  void stop() {
    released.countDown();
    ours.close();
    peer.stop(0);
  }

  private static void nobodyOwns(Api api, String path, int owner, Integer... standbys) {
    api.get(
        path,
        context ->
            Forwarder.leave(
                context,
                new Answer.Elsewhere<>(
                    new Peer("127.0.0.1", owner),
                    Stream.of(standbys).map(port -> new Peer("127.0.0.1", port)).toList())));
  }

  @Test
  void shouldPassTheRequestOnAsItCameAndTheAnswerBack() throws Exception {
    HttpResponse<String> response = get("/v1/found%20x?cursor=a%26b&limit=2");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("{\"a\":1}");
    assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(response.headers().allValues("Ledgerline-Served-By")).containsExactly("the peer");
    assertThat(asked).containsExactly("/v1/found%20x?cursor=a%26b&limit=2 forwarded 1");
  }

  @Test
  void shouldPassOnWhatBrowsersDoNotEncode() throws Exception {
    try (Socket browser = new Socket(InetAddress.getLoopbackAddress(), port)) {
      browser
          .getOutputStream()
          .write(
              "GET /v1/found?x=a|b{c} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                  .getBytes(UTF_8));
      assertThat(new String(browser.getInputStream().readAllBytes(), UTF_8))
          .startsWith("HTTP/1.1 200");
    }
    assertThat(asked).containsExactly("/v1/found?x=a%7Cb%7Bc%7D forwarded 1");
  }

  @Test
  void shouldHoldNothingForARequestThatCannotBePassedOn() throws Exception {
    for (int i = 0; i < 40; i++) {
      try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port)) {
        client
            .getOutputStream()
            .write(
                "GET /v1/found?x=%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                    .getBytes(UTF_8));
        assertThat(new String(client.getInputStream().readAllBytes(), UTF_8))
            .startsWith("HTTP/1.1 400");
      }
    }
    assertThat(get("/v1/found").statusCode()).isEqualTo(200);
  }

  @Test
  void shouldPassBackThatTheOwnerCannotAnswerNow() throws Exception {
    HttpResponse<String> response = get("/v1/busy");

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValue("Retry-After")).contains("7");
  }

  @Test
  void shouldNotPassOnWhatWasPassedOn() throws Exception {
    HttpResponse<String> response = get("/v1/found", "Ledgerline-Forwarded", "1");

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValue("Retry-After")).contains("1");
    assertThat(asked).isEmpty();
  }

  @Test
  void shouldSayThatTheOwnerIsGone() throws Exception {
    HttpResponse<String> response = get("/gone/x");

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.body()).contains("instance 127.0.0.1:1, which owns the key");
  }

  @Test
  void shouldAnswerWithTheCopyOfAStandbyWhileTheOwnerIsGone() throws Exception {
    HttpResponse<String> response = get("/kept/found?limit=2");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Ledgerline-Lag-Ms")).contains("7000");
    assertThat(asked).containsExactly("/internal/standby/kept/found?limit=2 forwarded 1");
  }

  /** That a copy has nothing proves nothing, and what is too old is no answer. */
  @Test
  void shouldTakeNothingElseFromAStandby() throws Exception {
    assertThat(get("/kept/gone").statusCode()).isEqualTo(503);
    assertThat(get("/kept/old").statusCode()).isEqualTo(503);
    assertThat(asked).hasSize(2);
  }

  @Test
  void shouldNotAskAStandbyWhatAPositionIsNamedFor() throws Exception {
    HttpResponse<String> response = get("/kept/found", "Ledgerline-Min-Position", "lsn:7");

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(asked).isEmpty();
  }

  @Test
  void shouldNotWaitLongForAnOwnerThatHangs() throws Exception {
    List<CompletableFuture<HttpResponse<String>>> waiting = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      waiting.add(HTTP.sendAsync(request("/v1/hangs").build(), BodyHandlers.ofString()));
    }

    for (CompletableFuture<HttpResponse<String>> response : waiting) {
      assertThat(response.get(5, TimeUnit.SECONDS).statusCode()).isEqualTo(503);
    }
    assertThat(waiting)
        .extracting(response -> response.get().body())
        .anyMatch(body -> body.contains("does not answer"));
  }

  private void answer(HttpExchange exchange, int status, String body) throws IOException {
    asked.add(
        exchange.getRequestURI()
            + " forwarded "
            + exchange.getRequestHeaders().getFirst("Ledgerline-Forwarded"));
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.getResponseHeaders().add("Retry-After", "7");
    exchange.getResponseHeaders().add("Ledgerline-Lag-Ms", "7000");
    exchange.getResponseHeaders().add("Ledgerline-Served-By", "the peer");
    exchange.sendResponseHeaders(status, body.length());
    exchange.getResponseBody().write(body.getBytes(UTF_8));
    exchange.close();
  }

  private void hang() {
    try {
      released.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = request(path);
    if (headers.length > 0) {
      request = request.headers(headers);
    }
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }
}
