package io.ledgerline.invoiceapi.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.invoiceapi.query.Peer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A peer of which a test says what it sends, byte by byte. */
class PeerClientTest {
  private static final Duration DEADLINE = Duration.ofMillis(400);
  private static final Duration SOON = Duration.ofMillis(1_400);
  private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";

  private final PeerClient client = new PeerClient(DEADLINE, RoutesUnderTest.SECRET);
  private final List<Socket> connections = new CopyOnWriteArrayList<>();
  private final List<String> heads = new CopyOnWriteArrayList<>();
  private ServerSocket server;
  private Peer peer;

  /** What the peer does with each request on a connection, until it throws or closes it. */
  private interface Behaviour {
    void answer(Socket connection) throws Exception;
  }

  @BeforeEach
  void listen() throws IOException {
    server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    peer = new Peer("127.0.0.1", server.getLocalPort());
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    server.close();
    for (Socket connection : connections) {
      connection.close();
    }
  }

  @Test
  void shouldAskOverOneConnectionAsLongAsItIsKept() {
    serve(connection -> send(connection, ANSWER));

    for (int i = 0; i < 3; i++) {
      assertThat(ask("/v1/a?b=c")).map(answer -> new String(answer.body(), UTF_8)).contains("{}");
    }

    assertThat(connections).hasSize(1);
    assertThat(heads)
        .hasSize(3)
        .allSatisfy(
            head ->
                assertThat(head)
                    .startsWith("GET /v1/a?b=c HTTP/1.1\n")
                    .contains("\nHost: " + peer + "\n")
                    .contains("\nX-Trace: 7\n")
                    .contains(
                        "\n"
                            + InternalSecret.HEADER
                            + ": "
                            + RoutesUnderTest.SECRET.value()
                            + "\n"));
  }

  @Test
  void shouldAskOnANewConnectionWhenAnOldOneWasClosed() {
    serve(
        connection -> {
          send(connection, ANSWER);
          connection.close();
        });

    for (int i = 0; i < 3; i++) {
      assertThat(ask("/v1/a")).as("question %s", i).isPresent();
    }
    assertThat(connections).hasSize(3);
  }

  @Test
  void shouldNotUseAConnectionAgainThatThePeerDoesNotKeep() {
    serve(
        connection ->
            send(connection, ANSWER.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n")));

    assertThat(ask("/v1/a")).isPresent();
    assertThat(ask("/v1/a")).isPresent();
    assertThat(connections).hasSize(2);
  }

  @Test
  void shouldReadAnAnswerInPieces() {
    serve(
        connection ->
            send(
                connection,
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"));

    assertThat(ask("/v1/a")).map(answer -> new String(answer.body(), UTF_8)).contains("abcde");
    assertThat(ask("/v1/a")).isPresent();
    assertThat(connections).hasSize(1);
  }

  @Test
  void shouldNotTakeTheBeginningOfAnAnswerForAll() {
    serve(
        connection -> {
          send(connection, ANSWER.replace("2", "3"));
          connection.close();
        });

    assertThat(ask("/v1/a")).isEmpty();
  }

  @Test
  void shouldNotWaitLongerForAnAnswerThatDrips() {
    serve(
        connection -> {
          send(connection, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
          for (int i = 0; i < 1_000; i++) {
            send(connection, "x");
            Thread.sleep(20);
          }
        });

    assertEmptySoon();
  }

  @Test
  void shouldNotWaitLongForAPeerThatTakesNoConnection() throws IOException {
    // Nobody accepts: after some, the system lets nobody connect.
    boolean full = false;
    while (!full && connections.size() < 100) {
      Socket waiting = new Socket();
      connections.add(waiting);
      try {
        waiting.connect(server.getLocalSocketAddress(), 200);
      } catch (SocketTimeoutException e) {
        full = true;
      }
    }
    assertThat(full).isTrue();

    assertEmptySoon();
  }

  private void assertEmptySoon() {
    long start = System.nanoTime();
    assertThat(ask("/v1/a")).isEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(DEADLINE, SOON);
  }

  private Optional<PeerAnswer> ask(String path) {
    return client.ask(peer, path, Map.of("X-Trace", "7"), Duration.ofSeconds(10));
  }

  private void serve(Behaviour behaviour) {
    start(
        () -> {
          while (true) {
            Socket connection = server.accept();
            connections.add(connection);
            start(() -> answer(connection, behaviour));
          }
        });
  }

  private void answer(Socket connection, Behaviour behaviour) throws Exception {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(connection.getInputStream(), UTF_8));
    while (!connection.isClosed()) {
      List<String> head = new ArrayList<>();
      for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
        head.add(line);
      }
      heads.add(String.join("\n", head) + "\n");
      behaviour.answer(connection);
    }
  }

  private static void send(Socket connection, String text) throws IOException {
    connection.getOutputStream().write(text.getBytes(UTF_8));
  }

  /** What can fail. */
  private interface Work {
    void run() throws Exception;
  }

  private static void start(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (Exception e) {
                // The test is over, or the client has left.
              }
            });
    thread.setDaemon(true);
    thread.start();
  }
}
