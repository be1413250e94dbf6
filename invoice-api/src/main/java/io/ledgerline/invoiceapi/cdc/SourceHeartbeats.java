package io.ledgerline.invoiceapi.cdc;

import io.ledgerline.invoiceapi.config.ServiceConfig;
import io.ledgerline.invoiceapi.streams.StreamsRuntime;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the source's heartbeats on a thread of its own and takes a sample of the offsets each
 * second, so that to ask for the status costs nothing. When Kafka or the registry is away it tries
 * again until it is stopped.
 */
public final class SourceHeartbeats implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SourceHeartbeats.class);
  private static final Duration SAMPLE_INTERVAL = Duration.ofSeconds(1);
  private static final long FIRST_RETRY_MS = 500;
  private static final long LAST_RETRY_MS = 5_000;
  private static final long CLOSE_TIMEOUT_MS = 5_000;

  private final SourceLog.Connector connector;
  private final Clock clock;
  private final Duration sampleInterval;
  private final Freshness freshness;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "source-heartbeats");
  private volatile Sample sample = new Sample(Optional.empty(), false, Optional.empty());
  private long retryMs = FIRST_RETRY_MS;

  public SourceHeartbeats(ServiceConfig config, StreamsRuntime runtime) {
    this(KafkaSourceLog.connector(config, runtime), Clock.systemUTC(), SAMPLE_INTERVAL);
  }

  SourceHeartbeats(SourceLog.Connector connector, Clock clock, Duration sampleInterval) {
    this.connector = connector;
    this.clock = clock;
    this.sampleInterval = sampleInterval;
    this.freshness = new Freshness(clock);
    thread.setDaemon(true);
  }

  /**
   * What is known.
   *
   * @param here whether this instance reads the source's changes
   * @param unread empty if unknown
   */
  private record Sample(Optional<Heartbeat> newest, boolean here, Optional<Long> unread) {}

  /** Starts in the background. */
  public void start() {
    thread.start();
  }

  /** As of the last sample; no request is made. */
  public CdcStatus status() {
    Sample last = sample;
    return CdcStatus.of(
        last.newest(),
        last.unread(),
        last.here() ? freshness.age() : Optional.empty(),
        clock.instant());
  }

  private void run() {
    while (closing.getCount() > 0) {
      try {
        connector.read(this::follow);
      } catch (RuntimeException e) {
        waitOut(e);
      }
    }
  }

  private void follow(SourceLog log) {
    while (closing.getCount() > 0) {
      Optional<Heartbeat> newest = log.newest(sampleInterval).or(() -> sample.newest());
      Optional<CdcOffsets> offsets = log.offsets();
      if (newest.isPresent() && offsets.isPresent()) {
        freshness.observe(newest.get().at(), offsets.get());
      }
      sample = new Sample(newest, offsets.isPresent(), offsets.map(CdcOffsets::unread));
      retryMs = FIRST_RETRY_MS;
    }
  }

  private void waitOut(RuntimeException e) {
    sample = new Sample(sample.newest(), sample.here(), Optional.empty());
    if (closing.getCount() > 0 && retryMs == FIRST_RETRY_MS) {
      LOG.warn("The source's heartbeats cannot be read now: {}", e.toString());
    }
    try {
      var unused = closing.await(retryMs, TimeUnit.MILLISECONDS);
      retryMs = Math.min(2 * retryMs, LAST_RETRY_MS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    thread.interrupt();
    try {
      thread.join(CLOSE_TIMEOUT_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
