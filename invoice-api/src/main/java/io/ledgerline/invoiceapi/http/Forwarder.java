package io.ledgerline.invoiceapi.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.ledgerline.invoiceapi.query.Peer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/**
 * Passes requests on to the instance that owns their key, over one hop only: whoever gets a request
 * that was passed on, and is not the owner either, says 503. At most half of the server's threads
 * wait for others, half of these for the same one, and none for long, so that an instance that
 * hangs takes no other with it.
 */
public final class Forwarder {
  static final String FORWARDED = "Ledgerline-Forwarded";
  static final String SERVED_BY = "Ledgerline-Served-By";
  private static final List<String> PASSED_BACK = List.of("Content-Type", "Retry-After", SERVED_BY);
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

  /**
   * @param deadline for the whole answer of another instance
   */
  public Forwarder(Duration deadline) {
    this.deadline = deadline;
  }

  /** Answers the request with what its owner answers, or with 503. */
  void forward(Context context, Peer owner) {
    if (context.header(FORWARDED) != null) {
      Problem.unavailable(context, "the key's partition is moving");
    } else {
      Semaphore ofOwner = slotsOfPeers.computeIfAbsent(owner, peer -> new Semaphore(MOST_OF_ONE));
      if (!holding(ofOwner, () -> holding(slots, () -> pass(context, owner)))) {
        Problem.unavailable(context, "too many requests wait for other instances");
      }
    }
  }

  /** False if no slot is free, here or where the work asks for one more. */
  private static boolean holding(Semaphore slots, BooleanSupplier work) {
    if (!slots.tryAcquire()) {
      return false;
    }
    try {
      return work.getAsBoolean();
    } finally {
      slots.release();
    }
  }

  private boolean pass(Context context, Peer owner) {
    CompletableFuture<HttpResponse<byte[]>> asked =
        client.sendAsync(request(context, owner), BodyHandlers.ofByteArray());
    try {
      HttpResponse<byte[]> answer = asked.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
      for (String header : PASSED_BACK) {
        answer.headers().firstValue(header).ifPresent(value -> context.header(header, value));
      }
      context.status(answer.statusCode()).result(answer.body());
    } catch (ExecutionException | TimeoutException e) {
      boolean unused = asked.cancel(true);
      Problem.unavailable(context, "instance " + owner + ", which owns the key, does not answer");
    } catch (InterruptedException e) {
      boolean unused = asked.cancel(true);
      Thread.currentThread().interrupt();
      Problem.unavailable(context, "the service is stopping");
    }
    return true;
  }

  /** With the path and the query as they came, not decoded and encoded again. */
  private HttpRequest request(Context context, Peer owner) {
    String query = context.queryString();
    URI target =
        URI.create(
            "http://"
                + owner
                + context.req().getRequestURI()
                + (query == null ? "" : "?" + encoded(query)));
    return HttpRequest.newBuilder(target).timeout(deadline).header(FORWARDED, "1").GET().build();
  }

  private static String encoded(String query) {
    return UNENCODED
        .matcher(query)
        .replaceAll(character -> URLEncoder.encode(character.group(), UTF_8));
  }
}
