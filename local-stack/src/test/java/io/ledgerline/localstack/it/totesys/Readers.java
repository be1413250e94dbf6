package io.ledgerline.localstack.it.totesys;

import io.ledgerline.localstack.it.ApiClient;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Clients that read while everything changes: an answer must come, and be one of those documented.
 */
final class Readers implements AutoCloseable {
  private static final int CLIENTS = 3;
  private static final int IDS = 150;
  private static final Set<Integer> DOCUMENTED = Set.of(200, 404, 410, 503);
  private static final List<String> ROUTES =
      List.of(
          "/v1/sales-orders/%d",
          "/v1/sales-orders/%d/history",
          "/v1/payments/%d",
          "/v1/staff/%d/sales-orders?limit=5",
          "/v1/tables/dim_location/%d");

  private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
  private final List<Future<Integer>> clients = new ArrayList<>();
  private volatile boolean closing;

  Readers(ApiClient api) {
    for (int client = 0; client < CLIENTS; client++) {
      Random random = new Random(client);
      clients.add(threads.submit(() -> read(api, random)));
    }
  }

  private int read(ApiClient api, Random random) throws InterruptedException {
    int answers = 0;
    while (!closing) {
      String path = ROUTES.get(random.nextInt(ROUTES.size())).formatted(1 + random.nextInt(IDS));
      try {
        int status = api.get(path).status();
        if (!DOCUMENTED.contains(status)) {
          throw new AssertionError(path + " was answered with " + status);
        }
        answers++;
      } catch (HttpTimeoutException e) {
        throw new AssertionError(path + " was not answered in time", e);
      } catch (IOException e) {
        // The service was killed.
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
    return answers;
  }

  /** How many answers came; fails if one was wrong or did not come. */
  int stop() throws Exception {
    closing = true;
    int answers = 0;
    for (Future<Integer> client : clients) {
      answers += client.get();
    }
    return answers;
  }

  @Override
  public void close() {
    closing = true;
    threads.shutdown();
  }
}
