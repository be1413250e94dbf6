package io.ledgerline.invoiceapi.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ledgerline.invoiceapi.query.Peer;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Asks other instances, on the thread that waits for the answer. At most half of the server's
 * threads wait for others, half of these for the same one, and none for long, so that an instance
 * that hangs takes no other with it.
 */
public final class PeerClient implements AutoCloseable {
  private static final int MOST = HttpServer.MAX_THREADS / 2;
  private static final int MOST_OF_ONE = MOST / 2;

  /** Headers of answers that matter. */
  private static final List<String> HEADERS =
      List.of(
          "Content-Type",
          "Retry-After",
          Forwarder.SERVED_BY,
          PositionHeaders.POSITION,
          StandbyRoutes.LAG);

  /** What browsers and curl send in queries, and {@link URI} does not take. */
  private static final Pattern UNENCODED = Pattern.compile("[^\\x21-\\x7e]|[\"<>\\\\^`{|}]");

  /** So that a client who waits for an owner and then for copies is answered in time. */
  static final Duration PATIENCE_WITH_COPIES = Duration.ofSeconds(1);

  /** Less than the other side keeps a connection. */
  private static final TimeValue IDLE = TimeValue.ofSeconds(20);

  private static final Timeout CONNECT = Timeout.ofSeconds(1);

  private final CloseableHttpClient client;
  private final ScheduledThreadPoolExecutor clock =
      new ScheduledThreadPoolExecutor(1, this::daemon);
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
    clock.setRemoveOnCancelPolicy(true);
    client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnTotal(MOST * MOST)
                    .setMaxConnPerRoute(MOST)
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(CONNECT)
                            .setSocketTimeout(Timeout.of(deadline))
                            .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                            .build())
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom().setProtocolUpgradeEnabled(false).build())
            .evictIdleConnections(IDLE)
            // Each answer counts as it is, a 503 above all.
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableContentCompression()
            .disableCookieManagement()
            .disableAuthCaching()
            .build();
  }

  private Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "peer-deadlines");
    thread.setDaemon(true);
    return thread;
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
   * @throws BadRequestException if they are none
   */
  Optional<PeerAnswer> ask(Peer peer, String path, Map<String, String> headers, Duration patience) {
    URI uri = uri(peer, path);
    Semaphore ofPeer = slotsOfPeers.computeIfAbsent(peer, any -> new Semaphore(MOST_OF_ONE));
    if (!ofPeer.tryAcquire()) {
      return Optional.empty();
    }
    try {
      if (!slots.tryAcquire()) {
        return Optional.empty();
      }
      try {
        return exchange(uri, headers, patience);
      } finally {
        slots.release();
      }
    } finally {
      ofPeer.release();
    }
  }

  private Optional<PeerAnswer> exchange(URI uri, Map<String, String> headers, Duration patience) {
    long until = System.nanoTime() + Math.min(patience.toNanos(), deadline.toNanos());
    try {
      return exchange(uri, headers, until);
    } catch (NoHttpResponseException e) {
      // It had closed the connection, which was an old one, just then.
      try {
        return exchange(uri, headers, until);
      } catch (IOException again) {
        return Optional.empty();
      }
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Optional<PeerAnswer> exchange(URI uri, Map<String, String> headers, long until)
      throws IOException {
    HttpGet request = new HttpGet(uri);
    request.setHeader(InternalSecret.HEADER, secret.value());
    headers.forEach(request::setHeader);
    Future<?> abort =
        clock.schedule((Runnable) request::abort, until - System.nanoTime(), TimeUnit.NANOSECONDS);
    try {
      return Optional.of(client.execute(request, PeerClient::answer));
    } catch (IllegalStateException e) {
      if (request.isAborted()) {
        return Optional.empty();
      }
      throw e;
    } finally {
      boolean unused = abort.cancel(false);
    }
  }

  private static PeerAnswer answer(ClassicHttpResponse response) throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (String name : HEADERS) {
      Header header = response.getFirstHeader(name);
      if (header != null) {
        headers.put(name, header.getValue());
      }
    }
    byte[] body =
        response.getEntity() == null ? new byte[0] : EntityUtils.toByteArray(response.getEntity());
    return new PeerAnswer(response.getCode(), headers, body);
  }

  /** Before a slot is taken: what cannot be asked shall hold none. */
  private static URI uri(Peer peer, String path) {
    try {
      return new URI("http://" + peer + encoded(path));
    } catch (URISyntaxException e) {
      throw new BadRequestException("the path or query is malformed: " + e.getReason());
    }
  }

  private static String encoded(String path) {
    return UNENCODED
        .matcher(path)
        .replaceAll(character -> URLEncoder.encode(character.group(), UTF_8));
  }

  @Override
  public void close() {
    clock.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }
}
