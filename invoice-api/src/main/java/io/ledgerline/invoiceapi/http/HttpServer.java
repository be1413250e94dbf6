package io.ledgerline.invoiceapi.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The HTTP server: its limits, its errors, and the routes that it is given. */
public final class HttpServer implements AutoCloseable {
  private static final long MAX_REQUEST_BYTES = 8L * 1024 * 1024;
  private static final int MAX_THREADS = 64;

  /**
   * Who has read a request works on it, and one of these listens meanwhile. With the two that Jetty
   * keeps on two cores eight connections are answered a little less; with none all are answered
   * more, but some wait for milliseconds.
   */
  private static final int READY_THREADS = 4;

  /** So that threads are left to refuse more. */
  static final int MAX_REQUESTS = 48;

  private final Javalin server;
  private final String host;
  private final int port;

  /**
   * @param port 0 for any free one
   * @param forwarder for what another instance has
   */
  public HttpServer(String host, int port, Forwarder forwarder, List<Routes> routes) {
    this.host = host;
    this.port = port;
    ConcurrencyLimit concurrency = new ConcurrencyLimit(MAX_REQUESTS);
    this.server =
        Javalin.create(
            config -> {
              limit(config);
              config.jetty.modifyHttpConfiguration(
                  http -> http.addCustomizer(headers(host + ":" + port)));
              Errors.addTo(config.routes);
              Around around = new Around();
              around.before(concurrency::take);
              // Before what the routes do after answers.
              around.after(forwarder::forward);
              Api api = new Api(config.routes, around);
              routes.forEach(group -> group.addTo(api));
              around.after(Body::write);
              around.after(concurrency::release);
              around.addTo(config.routes);
            });
  }

  /** Starts listening and returns the port. */
  public int start() {
    server.start(host, port);
    return server.port();
  }

  private static void limit(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.http.maxRequestSize = MAX_REQUEST_BYTES;
    config.http.prefer405over404 = true;
    QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS);
    threads.setReservedThreads(READY_THREADS);
    config.jetty.threadPool = threads;
    config.jetty.modifyServletContextHandler(
        context -> context.setSessionHandler(new NoSessions()));
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
  }

  /** What every answer carries, be it one of Jetty's own, unless a route says something else. */
  private static HttpConfiguration.Customizer headers(String self) {
    List<HttpField> fields =
        List.of(
            new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
            new PreEncodedHttpField("Cache-Control", "no-store"),
            new PreEncodedHttpField("Referrer-Policy", "no-referrer"),
            new PreEncodedHttpField(
                "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
            new PreEncodedHttpField(Forwarder.SERVED_BY, self));
    return (request, headers) -> {
      fields.forEach(headers::add);
      return request;
    };
  }

  @Override
  public void close() {
    server.stop();
  }
}
