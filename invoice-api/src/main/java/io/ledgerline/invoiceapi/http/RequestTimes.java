package io.ledgerline.invoiceapi.http;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

/**
 * How long requests are worked on, by route as it is documented, method and status. What is written
 * to the client after that does not count.
 */
public final class RequestTimes implements Routes, MeterBinder {
  private static final String BEGUN = "begun";
  private static final String NONE = "none";
  private static final Duration[] BOUNDS =
      LongStream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000)
          .mapToObj(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();
  private volatile MeterRegistry registry;

  private record Kind(String route, String method, int status) {}

  @Override
  public void bindTo(MeterRegistry meters) {
    registry = meters;
  }

  @Override
  public void addTo(Api api) {
    api.before(context -> context.attribute(BEGUN, System.nanoTime()));
    api.after(this::count);
  }

  private void count(Context context) {
    Long begun = context.attribute(BEGUN);
    if (begun != null && registry != null) {
      Endpoint endpoint = context.endpoints().lastHttpEndpoint();
      // Not as the request has them: whoever asks can make up methods and paths without end.
      String route = endpoint == null ? NONE : endpoint.path;
      String method = endpoint == null ? NONE : endpoint.method.name();
      timers
          .computeIfAbsent(new Kind(route, method, context.statusCode()), this::timer)
          .record(Duration.ofNanos(System.nanoTime() - begun));
    }
  }

  private Timer timer(Kind kind) {
    return Timer.builder("ledgerline.http.requests")
        .description("Requests by how long they were worked on")
        .tag("route", kind.route())
        .tag("method", kind.method())
        .tag("status", Integer.toString(kind.status()))
        .serviceLevelObjectives(BOUNDS)
        .register(registry);
  }
}
