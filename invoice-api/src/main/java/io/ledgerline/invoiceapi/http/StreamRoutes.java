package io.ledgerline.invoiceapi.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.ledgerline.invoiceapi.json.InvoiceJson;
import io.ledgerline.invoiceapi.json.JsonBody;
import io.ledgerline.invoiceapi.openapi.Operation;
import io.ledgerline.invoiceapi.openapi.Parameter;
import io.ledgerline.invoiceapi.openapi.Reply;
import io.ledgerline.invoiceapi.stream.EventId;
import io.ledgerline.invoiceapi.stream.InvoiceEvent;
import io.ledgerline.invoiceapi.stream.InvoiceFeed;
import io.ledgerline.invoiceapi.stream.InvoiceTail;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * GET /v1/stream/invoices: server-sent events, one for each invoice that is new or has changed.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">The format</a>
 */
public final class StreamRoutes implements Routes, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StreamRoutes.class);

  /** Each has a thread and a consumer of its own. */
  private static final int MOST_LISTENERS = 64;

  static final String PREFIX = "/v1/stream/";

  private static final Duration POLL = Duration.ofSeconds(1);

  /** A comment this often shows both sides that the other is there. */
  private static final int POLLS_UNTIL_COMMENT = 10;

  private static final byte[] COMMENT = ":\n\n".getBytes(UTF_8);

  private final InvoiceFeed feed;
  private final Semaphore slots = new Semaphore(MOST_LISTENERS);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private volatile boolean closed;

  public StreamRoutes(InvoiceFeed feed) {
    this.feed = feed;
  }

  @Override
  public void addTo(Api api) {
    api.add(
        Operation.get(
                PREFIX + "invoices", "Invoices", "Invoices as they change, as server-sent events")
            .with(
                Parameter.header(
                    "Last-Event-ID", "", "The id of the last event, to go on behind it."),
                Parameter.query("lastEventId", "", "The same, for who cannot set headers."))
            .answers(
                200,
                Reply.text(
                    "Events `invoice` with an invoice each, or `reset` if the id is of another"
                        + " topic, until the listener leaves.",
                    "text/event-stream"))
            .answers(400, Reply.problem("The id is none that this service has given."))
            .answers(429, Problem.tooMany())
            .answers(503, Problem.unavailable("Kafka does not answer.")),
        this::listen);
  }

  private void listen(Context context) {
    Optional<EventId> after = after(context);
    if (!slots.tryAcquire()) {
      context.header("Retry-After", "5");
      Problem.send(
          context,
          HttpStatus.TOO_MANY_REQUESTS,
          MOST_LISTENERS + " listeners are all that one instance serves");
      return;
    }
    context.async(
        task -> {
          task.executor = threads;
          task.timeout = 0;
        },
        () -> {
          try {
            serve(context, after);
          } finally {
            slots.release();
          }
        });
  }

  private void serve(Context context, Optional<EventId> after) throws IOException {
    InvoiceTail tail;
    try {
      tail = feed.listen(after);
    } catch (KafkaException e) {
      Problem.unavailable(context, "invoices cannot be read from Kafka: " + e.getMessage());
      return;
    }
    try (tail) {
      context.contentType("text/event-stream; charset=utf-8").header("X-Accel-Buffering", "no");
      send(tail, context.res().getOutputStream(), AccessRules.until(context));
    }
  }

  /** What the browser sends when it comes back; a parameter for all who cannot set headers. */
  private static Optional<EventId> after(Context context) {
    String text =
        Optional.ofNullable(context.header("Last-Event-ID"))
            .orElseGet(() -> context.queryParam("lastEventId"));
    if (text == null || text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        EventId.parse(text)
            .orElseThrow(
                () ->
                    new BadRequestException("Last-Event-ID is none that this service has given")));
  }

  /**
   * @param until the caller may listen so long
   */
  private void send(InvoiceTail tail, OutputStream out, Instant until) {
    try {
      // So that a listener to whom nothing ever happens can come back to where he began.
      out.write(("id: " + tail.id() + "\n" + ":\n\n").getBytes(UTF_8));
      out.flush();
      int quiet = 0;
      while (!closed && Instant.now().isBefore(until)) {
        List<InvoiceEvent> events = tail.poll(POLL);
        for (InvoiceEvent event : events) {
          write(event, out);
        }
        quiet = events.isEmpty() ? quiet + 1 : 0;
        if (quiet % POLLS_UNTIL_COMMENT == POLLS_UNTIL_COMMENT - 1) {
          out.write(COMMENT);
        }
        out.flush();
      }
    } catch (IOException e) {
      LOG.debug("A listener has left", e);
    }
  }

  private static void write(InvoiceEvent event, OutputStream out) throws IOException {
    String name;
    byte[] data;
    if (event instanceof InvoiceEvent.Changed changed) {
      name = "invoice";
      data = JsonBody.of(json -> InvoiceJson.write(changed.invoice(), json));
    } else {
      name = "reset";
      data = "{}".getBytes(UTF_8);
    }
    out.write(("id: " + event.id() + "\nevent: " + name + "\ndata: ").getBytes(UTF_8));
    out.write(data);
    out.write("\n\n".getBytes(UTF_8));
  }

  @Override
  public void close() {
    closed = true;
    threads.shutdown();
  }
}
