package io.ledgerline.invoiceapi.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.ledgerline.invoiceapi.position.Position;
import io.ledgerline.invoiceapi.query.Answer;
import io.ledgerline.invoiceapi.query.Owners;
import io.ledgerline.invoiceapi.query.Peer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sums of numbers, of which a peer that the test plays has one part. */
class GathererTest {
  private static final Peer SELF = new Peer("self", 1);

  private final List<String> asked = new ArrayList<>();
  private final Gatherer gatherer =
      new Gatherer(new PeerClient(Duration.ofMillis(500), RoutesUnderTest.SECRET), SELF);
  private HttpServer server;
  private Peer peer;
  private Map<Integer, List<Peer>> copies = Map.of();
  private PositionTrail trail = new PositionTrail(Map.of());
  private int status = 200;
  private String body = "[40]";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          exchange.getResponseHeaders().add("Ledgerline-Lag-Ms", "700");
          exchange.sendResponseHeaders(status, body.length());
          exchange.getResponseBody().write(body.getBytes(UTF_8));
          exchange.close();
        });
    server.start();
    peer = new Peer("127.0.0.1", server.getAddress().getPort());
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void shouldPutTheWholeTogether() {
    assertThat(gather(peer)).isEqualTo(new Answer.Found<>(42));
    assertThat(asked).containsExactly("/part?a=1&partitions=1,3");
  }

  @Test
  void shouldAnswerNothingRatherThanAPart() {
    status = 503;
    assertThat(gather(peer)).isInstanceOf(Answer.Unavailable.class);
    status = 200;
    body = "no JSON";
    assertThat(gather(peer)).isInstanceOf(Answer.Unavailable.class);
    assertThat(gather(new Peer("127.0.0.1", 1)))
        .isEqualTo(new Answer.Unavailable<>("instance 127.0.0.1:1 does not answer for its part"));
  }

  /** Whoever has taken a slot gives it back, whatever comes. */
  @Test
  void shouldAskAgainAndAgain() {
    for (int i = 0; i < 100; i++) {
      assertThat(gather(new Peer("127.0.0.1", 1))).isInstanceOf(Answer.Unavailable.class);
    }
    assertThat(gather(peer)).isEqualTo(new Answer.Found<>(42));
  }

  /** Each partition's copy is asked where it is. */
  @Test
  void shouldTakeCopiesOfAPartWhoseOwnerIsAway() {
    copies = Map.of(1, List.of(peer), 3, List.of(peer));

    assertThat(gather(new Peer("127.0.0.1", 1))).isEqualTo(new Answer.Found<>(42));

    assertThat(asked).containsExactly("/internal/standby/part?a=1&partitions=1,3");
    assertThat(trail.lagMs()).isEqualTo(700);
    assertThat(trail.behind(() -> Optional.of(Position.START))).as("no position").isEmpty();
  }

  @Test
  void shouldNotTakeSomeCopiesForTheWhole() {
    copies = Map.of(1, List.of(peer));

    assertThat(gather(new Peer("127.0.0.1", 1))).isInstanceOf(Answer.Unavailable.class);
  }

  @Test
  void shouldTakeNoCopiesWhereAPositionIsNamed() {
    copies = Map.of(1, List.of(peer), 3, List.of(peer));
    trail = new PositionTrail(Map.of("Ledgerline-Min-Position", "lsn:7"));

    assertThat(gather(new Peer("127.0.0.1", 1))).isInstanceOf(Answer.Unavailable.class);
    assertThat(asked).isEmpty();
  }

  private Answer<Integer> gather(Peer other) {
    return gatherer.gather(
        trail,
        new Owners(Map.of(SELF, Set.of(0, 2), other, Set.of(3, 1)), copies),
        "/part?a=1",
        new Gatherer.Parts<>(
            partitions -> new Answer.Found<>(partitions.size()),
            (JsonNode part) -> part.get(0).asInt(),
            Integer::sum));
  }
}
