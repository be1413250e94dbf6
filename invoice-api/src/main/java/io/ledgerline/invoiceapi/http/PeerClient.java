package io.ledgerline.invoiceapi.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ledgerline.invoiceapi.query.Peer;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * Asks other instances. At most half of the server's threads wait for others, half of these for the
 * same one, and none for long, so that an instance that hangs takes no other with it.
 */
public final class PeerClient {
  private static final int MOST = HttpServer.MAX_THREADS / 2;
  private static final int MOST_OF_ONE = MOST / 2;

  /** What browsers and curl send in queries, and {@link URI} does not take. */
  private static final Pattern UNENCODED = Pattern.compile("[^\\x21-\\x7e]|[\"<>\\\\^`{|}]");

  private static final Duration CONNECT = Duration.ofSeconds(1);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();
  private final Semaphore slots = new Semaphore(MOST);
  private final Map<Peer, Semaphore> slotsOfPeers = new ConcurrentHashMap<>();
  private final Duration deadline;
  private final InternalSecret secret;

  /**
   * @param deadline for the whole answer of another instance
   * @param secret goes along with each question
   */
  public PeerClient(Duration deadline, InternalSecret secret) {
    this.deadline = deadline;
    this.secret = secret;
  }

  /** An answer that is on its way. */
  final class Asked {
    private final CompletableFuture<HttpResponse<byte[]>> answer;
    private final long until = System.nanoTime() + deadline.toNanos();

    private Asked(CompletableFuture<HttpResponse<byte[]>> answer) {
      this.answer = answer;
    }

    /** Empty if it does not come in time. */
    Optional<HttpResponse<byte[]>> await() {
      return await(deadline);
    }

    /** The same after no more than a while. */
    Optional<HttpResponse<byte[]>> await(Duration patience) {
      try {
        long left = Math.min(patience.toNanos(), Math.max(0, until - System.nanoTime()));
        return Optional.of(answer.get(left, TimeUnit.NANOSECONDS));
      } catch (ExecutionException | TimeoutException e) {
        boolean unused = answer.cancel(true);
        return Optional.empty();
      } catch (InterruptedException e) {
        boolean unused = answer.cancel(true);
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
    }
  }

  /**
   * Asks an instance; empty if too many wait for it, or for others, already.
   *
   * @param path and query, encoded, but for what browsers leave
   * @param headers of the request that is asked for
   * @throws BadRequestException if they are none
   */
  Optional<Asked> ask(Peer peer, String path, Map<String, String> headers) {
    HttpRequest request = request(peer, path, headers);
    Semaphore ofPeer = slotsOfPeers.computeIfAbsent(peer, any -> new Semaphore(MOST_OF_ONE));
    if (!ofPeer.tryAcquire()) {
      return Optional.empty();
    }
    if (!slots.tryAcquire()) {
      ofPeer.release();
      return Optional.empty();
    }
    CompletableFuture<HttpResponse<byte[]>> answer;
    try {
      answer = client.sendAsync(request, BodyHandlers.ofByteArray());
    } catch (RuntimeException e) {
      release(peer);
      throw e;
    }
    var unused = answer.whenComplete((received, failure) -> release(peer));
    return Optional.of(new Asked(answer));
  }

  /** Before a slot is taken: what cannot be asked shall hold none. */
  private HttpRequest request(Peer peer, String path, Map<String, String> headers) {
    URI uri;
    try {
      uri = new URI("http://" + peer + encoded(path));
    } catch (URISyntaxException e) {
      throw new BadRequestException("the path or query is malformed: " + e.getReason());
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(deadline)
            .header(InternalSecret.HEADER, secret.value())
            .GET();
    headers.forEach(request::header);
    return request.build();
  }

  private void release(Peer peer) {
    slots.release();
    slotsOfPeers.get(peer).release();
  }

  private static String encoded(String path) {
    return UNENCODED
        .matcher(path)
        .replaceAll(character -> URLEncoder.encode(character.group(), UTF_8));
  }
}
