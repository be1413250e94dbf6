package io.ledgerline.invoiceapi.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ledgerline.invoiceapi.query.Peer;
import java.io.IOException;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks other instances, on the thread that waits for the answer. Most of the requests that are
 * answered at a time may wait for others, two thirds for the same one, and none for long, so that
 * an instance that hangs takes no other with it. Whoever finds no place asks for copies: fewer
 * places would make answers old that their owner could give.
 */
public final class PeerClient implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PeerClient.class);
  private static final int MOST = HttpServer.MAX_REQUESTS * 5 / 6;
  private static final int MOST_OF_ONE = HttpServer.MAX_REQUESTS * 2 / 3;

  /** What browsers and curl send in queries, and no request line should have. */
  private static final Pattern UNENCODED = Pattern.compile("[^!#-;=?-\\[\\]_a-z~]");

  /** So that a client who waits for an owner and then for copies is answered in time. */
  static final Duration PATIENCE_WITH_COPIES = Duration.ofSeconds(1);

  private final PeerConnections connections;
  private final Semaphore slots = new Semaphore(MOST);
  private final Map<Peer, Semaphore> slotsOfPeers = new ConcurrentHashMap<>();
  private final Duration deadline;

  /**
   * @param deadline for the whole answer of another instance
   * @param secret goes along with each question
   */
  public PeerClient(Duration deadline, InternalSecret secret) {
    this.deadline = deadline;
    this.connections = new PeerConnections(secret);
  }

  /** For the whole answer of another instance. */
  Duration deadline() {
    return deadline;
  }

  /**
   * Asks an instance; empty if it does not answer in time, or if too many wait for it, or for
   * others, already.
   *
   * @param path and query, encoded, but for what browsers leave
   * @param headers of the request that is asked for
   */
  Optional<PeerAnswer> ask(Peer peer, String path, Map<String, String> headers, Duration patience) {
    Semaphore ofPeer = slotsOfPeers.computeIfAbsent(peer, any -> new Semaphore(MOST_OF_ONE));
    if (!ofPeer.tryAcquire()) {
      return Optional.empty();
    }
    try {
      if (!slots.tryAcquire()) {
        return Optional.empty();
      }
      try {
        return exchange(peer, encoded(path), headers, patience);
      } finally {
        slots.release();
      }
    } finally {
      ofPeer.release();
    }
  }

  private Optional<PeerAnswer> exchange(
      Peer peer, String path, Map<String, String> headers, Duration patience) {
    long until = System.nanoTime() + Math.min(patience.toNanos(), deadline.toNanos());
    return connections
        .kept(peer, until)
        .flatMap(kept -> exchange(kept, path, headers, until))
        // The other side may have closed it while nobody asked.
        .or(
            () ->
                connections
                    .connect(peer, until)
                    .flatMap(fresh -> exchange(fresh, path, headers, until)));
  }

  private Optional<PeerAnswer> exchange(
      PeerConnection connection, String path, Map<String, String> headers, long until) {
    try {
      return Optional.of(connection.get(path, headers));
    } catch (IOException e) {
      LOG.debug("{} does not answer", connection.peer(), e);
      return Optional.empty();
    } finally {
      connections.giveBack(connection, until);
    }
  }

  private static String encoded(String path) {
    return UNENCODED
        .matcher(path)
        .replaceAll(character -> URLEncoder.encode(character.group(), UTF_8));
  }

  @Override
  public void close() {
    connections.close();
  }
}
