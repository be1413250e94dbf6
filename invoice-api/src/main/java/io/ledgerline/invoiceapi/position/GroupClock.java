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
  private static final long STILL_MS = 100;

  private static final long CLOSE_TIMEOUT_MS = 5_000;

  private final GroupLog.Connector connector;
  private final Supplier<Optional<Long>> newestLsn;
  private final BlockingQueue<Asked> queue = new LinkedBlockingQueue<>();
  private final List<Asked> waiting = new ArrayList<>();
  private final Thread thread = new Thread(this::run, "positions");
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
    queue.add(asked);
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
        waiting.forEach(asked -> asked.fail("Kafka cannot be asked how far things are"));
        waiting.clear();
      }
    }
  }

  private void serve(GroupLog log) {
    ReachedOffsets behindMarks = new ReachedOffsets(log::nextReadable);
    Map<TopicPartition, Long> skipped = new HashMap<>();
    long lookedNanos = System.nanoTime();
    try {
      while (!closed) {
        Round round = new Round(log, newestLsn.get());
        if (System.nanoTime() - lookedNanos > STILL_MS * 1_000_000) {
          skipped.putAll(behindMarks.update(wanted(), round.committed()));
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

  /** Waits for the first if there is nobody. */
  private void takeAll() throws InterruptedException {
    if (waiting.isEmpty()) {
      waiting.add(queue.take());
    }
    queue.drainTo(waiting);
  }

  private Map<TopicPartition, Long> wanted() {
    return waiting.stream().map(Asked::next).reduce(Position.START, Position::and).offsets();
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
