package io.ledgerline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * Requests to one server, over and over.
 *
 * @param requests as they go over the wire, asked for in turn
 * @param status that each must be answered with
 */
record HttpLoad(URI server, List<byte[]> requests, int status) {
  private static final int UNAVAILABLE = 503;

  /** Against a server that hangs. */
  private static final Duration LONGEST_RUN = Duration.ofMinutes(5);

  /**
   * What came of it.
   *
   * @param seconds that it took
   * @param refused how many were answered with 503, and not counted
   */
  record Result(Latencies latencies, double seconds, long refused) {
    double perSecond() {
      return latencies.count() / seconds;
    }
  }

  /** Each connection asks as soon as it is answered. */
  Result closed(int connections, Duration during) {
    long start = System.nanoTime();
    long end = start + during.toNanos();
    return run(
        connections,
        start,
        (connection, nanos) -> {
          for (int i = connection; System.nanoTime() < end; i += connections) {
            long asked = System.nanoTime();
            ask(i, asked, nanos);
          }
        });
  }

  /** All requests once, each connection every so many-th. */
  Result once(int connections) {
    return run(
        connections,
        System.nanoTime(),
        (connection, nanos) -> {
          for (int i = connection; i < requests.size(); i += connections) {
            ask(i, System.nanoTime(), nanos);
          }
        });
  }

  /**
   * At a fixed rate, whatever the answers take: who waits behind a slow one waits from when he
   * should have been asked for.
   */
  Result open(int connections, int perSecond, Duration during) {
    long start = System.nanoTime();
    long count = perSecond * during.toSeconds();
    return run(
        connections,
        start,
        (connection, nanos) -> {
          for (long i = connection; i < count; i += connections) {
            long due = start + i * 1_000_000_000L / perSecond;
            long wait = due - System.nanoTime();
            if (wait > 0) {
              LockSupport.parkNanos(wait);
            }
            ask((int) (i % requests.size()), due, nanos);
          }
        });
  }

  /** What one connection does. */
  private interface Client {
    void run(int connection, Asking asking) throws IOException;
  }

  /** One connection and what it has measured. */
  private record Asking(HttpConnection connection, List<Long> nanos, LongAdder refused) {}

  private void ask(int i, long since, Asking asking) throws IOException {
    int answered = asking.connection().exchange(requests.get(i % requests.size()));
    if (answered == UNAVAILABLE) {
      asking.refused().increment();
      return;
    }
    if (answered != status) {
      throw new IllegalStateException("A request was answered with " + answered);
    }
    asking.nanos().add(System.nanoTime() - since);
  }

  private Result run(int connections, long start, Client client) {
    LongAdder refused = new LongAdder();
    List<CompletableFuture<List<Long>>> running = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      int number = i;
      running.add(
          CompletableFuture.<List<Long>>supplyAsync(
                  () -> {
                    List<Long> nanos = new ArrayList<>();
                    try (HttpConnection connection = new HttpConnection(server)) {
                      client.run(number, new Asking(connection, nanos, refused));
                    } catch (IOException e) {
                      throw new UncheckedIOException(e);
                    }
                    return nanos;
                  },
                  HttpLoad::start)
              .orTimeout(LONGEST_RUN.toSeconds(), TimeUnit.SECONDS));
    }
    List<Long> all = new ArrayList<>();
    running.forEach(nanos -> all.addAll(nanos.join()));
    return new Result(new Latencies(all), (System.nanoTime() - start) / 1e9, refused.sum());
  }

  private static void start(Runnable client) {
    Thread thread = new Thread(client, "client");
    thread.setDaemon(true);
    thread.start();
  }
}
