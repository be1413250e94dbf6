package io.ledgerline.invoiceapi.position;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Kafka, on one thread, for all requests that wait at the same time; as long as nobody waits
 * it asks nothing. Connects when somebody asks, and anew after a failure.
 */
final class GroupClock implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GroupClock.class);
  private static final long PAUSE_MS = 10;

  /** So long must an offset stand still before somebody looks behind it: it costs a fetch. */
  private static final long STILL_MS = 50;

  /** Nobody waits for what has just failed. */
  private static final long AGAIN_MS = 500;

  private static final long NANOS_PER_MS = 1_000_000;
  private static final String AWAY = "Kafka cannot be asked how far things are";

  private static final long CLOSE_TIMEOUT_MS = 5_000;

  private final GroupLog.Connector connector;
  private final Supplier<Optional<Long>> newestLsn;
  private final BlockingQueue<Asked> queue = new LinkedBlockingQueue<>();
  private final List<Asked> waiting = new ArrayList<>();
  private final Thread thread = new Thread(this::run, "positions");
  private volatile long notBeforeNanos = System.nanoTime();
  private volatile boolean closed;

  /**
   * @param newestLsn of the order database's heartbeats
   */
  GroupClock(GroupLog.Connector connector, Supplier<Optional<Long>> newestLsn) {
    this.connector = connector;
    this.newestLsn = newestLsn;
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  void ask(Asked asked) {
    if (System.nanoTime() - notBeforeNanos < 0) {
      asked.fail(AWAY);
    } else {
      queue.add(asked);
    }
  }

  private void run() {
    while (!closed) {
      try {
        takeAll();
        connector.connect(this::serve);
      } catch (InterruptedException | InterruptException e) {
        return;
      } catch (RuntimeException e) {
        LOG.warn("Positions cannot be looked up now: {}", e.toString());
        notBeforeNanos = System.nanoTime() + AGAIN_MS * NANOS_PER_MS;
        queue.drainTo(waiting);
        waiting.forEach(asked -> asked.fail(AWAY));
        waiting.clear();
      }
    }
  }

  private void serve(GroupLog log) {
    Map<TopicPartition, Long> stood = Map.of();
    Map<TopicPartition, Long> skipped = new HashMap<>();
    long lookedNanos = System.nanoTime();
    try {
      while (!closed) {
        Round round = new Round(log, newestLsn.get());
        if (System.nanoTime() - lookedNanos > STILL_MS * NANOS_PER_MS) {
          Map<TopicPartition, Long> stand = behindWhatIsWanted(round, skipped);
          stand.entrySet().retainAll(stood.entrySet());
          if (!stand.isEmpty()) {
            skipped.putAll(log.nextReadable(stand));
          }
          stood = behindWhatIsWanted(round, skipped);
          lookedNanos = System.nanoTime();
        }
        Map<TopicPartition, Long> reached = new HashMap<>(round.committed());
        skipped.forEach((partition, offset) -> reached.merge(partition, offset, Math::max));
        waiting.forEach(asked -> asked.tryAnswer(round, reached));
        waiting.removeIf(Asked::isAnswered);
        if (waiting.isEmpty()) {
          skipped.clear();
        } else {
          Thread.sleep(PAUSE_MS);
        }
        takeAll();
      }
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  /** Where partitions are of which more is waited for. */
  private Map<TopicPartition, Long> behindWhatIsWanted(
      Round round, Map<TopicPartition, Long> skipped) {
    Map<TopicPartition, Long> behind = new HashMap<>();
    waiting.stream()
        .filter(asked -> !asked.isAnswered())
        .flatMap(asked -> asked.ends().offsets().entrySet().stream())
        .forEach(
            end -> {
              long at =
                  Math.max(
                      round.committed().getOrDefault(end.getKey(), 0L),
                      skipped.getOrDefault(end.getKey(), 0L));
              if (at < end.getValue()) {
                behind.put(end.getKey(), at);
              }
            });
    return behind;
  }

  /** Waits for the first if there is nobody. */
  private void takeAll() throws InterruptedException {
    if (waiting.isEmpty()) {
      waiting.add(queue.take());
    }
    queue.drainTo(waiting);
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      thread.join(CLOSE_TIMEOUT_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
