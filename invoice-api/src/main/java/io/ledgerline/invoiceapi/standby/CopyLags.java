package io.ledgerline.invoiceapi.standby;

import io.ledgerline.invoiceapi.config.ServiceConfig;
import io.ledgerline.invoiceapi.standby.CopyLog.CopyOffsets;
import io.ledgerline.invoiceapi.streams.StreamsRuntime;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.streams.processor.StandbyUpdateListener;
import org.apache.kafka.streams.processor.TaskId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows how old this instance's copies are, on a thread of its own. */
public final class CopyLags implements StandbyUpdateListener, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CopyLags.class);
  private static final long INTERVAL_MS = 500;
  private static final long CLOSE_TIMEOUT_MS = 5_000;

  private final CopyLog log;
  private final ConcurrentMap<StorePartition, CopyLag> lags = new ConcurrentHashMap<>();

  /** Where copies stood when they were looked at last. */
  private Map<StorePartition, CopyOffsets> before = Map.of();

  /** Behind the marks of transactions at which copies stand. */
  private final Map<StorePartition, Long> behindMarks = new HashMap<>();

  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "copy-lags");

  public CopyLags(ServiceConfig config, StreamsRuntime runtime) {
    this(new KafkaCopies(config, runtime));
  }

  CopyLags(CopyLog log) {
    this.log = log;
    thread.setDaemon(true);
  }

  public void start() {
    thread.start();
  }

  /** To be told when Kafka Streams begins to fill a store. */
  public void starts(String store, int partition, long offset) {
    lags.computeIfAbsent(new StorePartition(store, partition), any -> new CopyLag())
        .startAt(offset);
  }

  @Override
  public void onUpdateStart(TopicPartition changelog, String store, long offset) {
    starts(store, changelog.partition(), offset);
  }

  @Override
  public void onBatchLoaded(
      TopicPartition changelog, String store, TaskId task, long last, long count, long end) {}

  @Override
  public void onUpdateSuspended(
      TopicPartition changelog, String store, long offset, long end, SuspendReason reason) {}

  /** Empty if this instance has no copy of it, or none that it knows the age of. */
  Optional<Duration> of(StorePartition copy) {
    return Optional.ofNullable(lags.get(copy)).flatMap(lag -> lag.at(System.nanoTime()));
  }

  private void run() {
    try {
      while (!closing.await(INTERVAL_MS, TimeUnit.MILLISECONDS)) {
        try {
          sample();
        } catch (InterruptException e) {
          return;
        } catch (RuntimeException e) {
          // Kafka is away, or Kafka Streams changed what it was asked about meanwhile.
          LOG.debug("The age of copies cannot be looked up now", e);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      log.close();
    }
  }

  void sample() {
    Map<StorePartition, Integer> generations = new HashMap<>();
    lags.forEach((copy, lag) -> generations.put(copy, lag.generation()));
    long nanos = System.nanoTime();
    Map<StorePartition, CopyOffsets> offsets = log.offsets();
    Map<StorePartition, Long> positions = positions(offsets);
    offsets.forEach(
        (copy, at) ->
            lags.computeIfAbsent(copy, any -> new CopyLag())
                .observe(
                    generations.getOrDefault(copy, 0),
                    nanos,
                    at.end(),
                    at.position(),
                    positions.get(copy)));
  }

  /**
   * Positions, those at marks moved behind them. Only of what stands still it is looked for marks:
   * that costs a fetch.
   */
  private Map<StorePartition, Long> positions(Map<StorePartition, CopyOffsets> offsets) {
    behindMarks.keySet().removeIf(copy -> hasMoved(copy, offsets));
    Map<StorePartition, Long> positions = new HashMap<>();
    Map<StorePartition, Long> still = new HashMap<>();
    offsets.forEach(
        (copy, at) -> {
          long position = behindMarks.getOrDefault(copy, at.position());
          positions.put(copy, position);
          if (position < at.end() && !hasMoved(copy, offsets)) {
            still.put(copy, position);
          }
        });
    if (!still.isEmpty()) {
      Map<StorePartition, Long> next = log.nextReadable(still);
      behindMarks.putAll(next);
      positions.putAll(next);
    }
    before = offsets;
    return positions;
  }

  private boolean hasMoved(StorePartition copy, Map<StorePartition, CopyOffsets> offsets) {
    CopyOffsets was = before.get(copy);
    CopyOffsets is = offsets.get(copy);
    return was == null || is == null || was.position() != is.position();
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
