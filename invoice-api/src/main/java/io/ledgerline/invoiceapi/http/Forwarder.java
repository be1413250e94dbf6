package io.ledgerline.invoiceapi.http;

import io.javalin.http.Context;
import io.ledgerline.invoiceapi.query.Peer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Passes requests on to the instance that owns their key, over one hop only: whoever gets a request
 * that was passed on, and is not the owner either, says 503. At most half of the server's threads
 * wait for others, and none for long, so that an instance that hangs takes no other with it.
 */
public final class Forwarder {
  static final String FORWARDED = "Ledgerline-Forwarded";
  static final String SERVED_BY = "Ledgerline-Served-By";
  private static final List<String> PASSED_BACK = List.of("Content-Type", "Retry-After", SERVED_BY);
  private static final int MOST = HttpServer.MAX_THREADS / 2;
  private static final Duration CONNECT = Duration.ofSeconds(1);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();
  private final Semaphore slots = new Semaphore(MOST);
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
    } else if (!slots.tryAcquire()) {
      Problem.unavailable(context, "too many requests wait for other instances");
    } else {
      try {
        pass(context, owner);
      } finally {
        slots.release();
      }
    }
  }

  private void pass(Context context, Peer owner) {
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
  }

  /** With the path and the query as they came, not decoded and encoded again. */
  private HttpRequest request(Context context, Peer owner) {
    String query = context.queryString();
    URI target =
        URI.create(
            "http://" + owner + context.req().getRequestURI() + (query == null ? "" : "?" + query));
    return HttpRequest.newBuilder(target).timeout(deadline).header(FORWARDED, "1").GET().build();
  }
}
