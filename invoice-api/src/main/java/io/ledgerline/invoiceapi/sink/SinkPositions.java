package io.ledgerline.invoiceapi.sink;

import io.ledgerline.invoiceapi.config.ServiceConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far the sinks are, as of a few seconds ago: Kafka is asked in the background, and only while
 * somebody asks here.
 */
public final class SinkPositions implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SinkPositions.class);
  private static final Duration INTERVAL = Duration.ofSeconds(2);

  private static final long CLOSE_TIMEOUT_MS = 5_000;

  /** Nobody is told what is older. */
  private static final Duration WORTHLESS = Duration.ofSeconds(30);

  private final Supplier<List<SinkPosition>> sinks;
  private final Runnable closer;
  private final Clock clock;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread daemon = new Thread(task, "sink-positions");
            daemon.setDaemon(true);
            return daemon;
          });
  private final AtomicBoolean asking = new AtomicBoolean();
  private volatile Sample sample = new Sample(Instant.MIN, List.of());

  private record Sample(Instant at, List<SinkPosition> positions) {}

  public SinkPositions(ServiceConfig config) {
    this(new KafkaSinks(config), Clock.systemUTC());
  }

  private SinkPositions(KafkaSinks sinks, Clock clock) {
    this(sinks::read, sinks::close, clock);
  }

  SinkPositions(Supplier<List<SinkPosition>> sinks, Runnable closer, Clock clock) {
    this.sinks = sinks;
    this.closer = closer;
    this.clock = clock;
  }

  /** By connector's name; empty if nothing is known just now. */
  public Optional<List<SinkPosition>> newest() {
    Sample last = sample;
    Instant now = clock.instant();
    if (last.at().isBefore(now.minus(INTERVAL)) && asking.compareAndSet(false, true)) {
      thread.execute(this::ask);
    }
    return last.at().isBefore(now.minus(WORTHLESS))
        ? Optional.empty()
        : Optional.of(last.positions());
  }

  private void ask() {
    try {
      sample = new Sample(clock.instant(), sinks.get());
    } catch (KafkaException e) {
      LOG.debug("The sinks' positions cannot be read now", e);
    } finally {
      asking.set(false);
    }
  }

  @Override
  public void close() {
    // On the thread that uses it.
    thread.execute(closer);
    thread.shutdown();
    try {
      boolean unused = thread.awaitTermination(CLOSE_TIMEOUT_MS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
