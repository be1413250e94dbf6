package io.ledgerline.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Asks for orders until they show what was committed. */
final class HttpFollower implements AutoCloseable {
  private static final long POLL_MS = 5;

  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService pollers = Executors.newCachedThreadPool();
  private final List<Future<Long>> followed = new ArrayList<>();
  private final String api;

  HttpFollower(String api) {
    this.api = api;
  }

  /** Waits until all that the source has changed so far is served. */
  static void awaitFresh(String api) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(api + "/status")).build();
    while (!HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.ofString())
        .body()
        .contains("\"freshnessMs\":0}")) {
      Thread.sleep(1_000);
    }
  }

  void follow(int order, int units, long committed) {
    followed.add(pollers.submit(() -> follow(order, "\"unitsSold\":" + units + ",", committed)));
  }

  /** Waits for all that are followed. */
  Latencies latencies() throws ExecutionException, InterruptedException {
    List<Long> nanos = new ArrayList<>();
    for (Future<Long> one : followed) {
      nanos.add(one.get());
    }
    return new Latencies(nanos);
  }

  private long follow(int order, String text, long committed)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(api + "/v1/sales-orders/" + order)).build();
    while (!http.send(request, HttpResponse.BodyHandlers.ofString()).body().contains(text)) {
      Thread.sleep(POLL_MS);
    }
    return System.nanoTime() - committed;
  }

  @Override
  public void close() {
    List<Runnable> unused = pollers.shutdownNow();
  }
}
