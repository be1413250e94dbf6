package io.ledgerline.connect.sink;

import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import org.apache.kafka.connect.errors.ConnectException;

/**
 * Applies batches and prepares topics one after the other, away from the task's thread. What has
 * failed of a topic stays failed, in the batches that wait too, until the topic is prepared anew:
 * so nothing is applied behind a gap.
 */
final class BatchWriter<R extends Rows> {
  private final Destination<R> destination;
  private final Executor executor;
  private final Retries retries;
  private final SinkMetrics metrics;
  private final Queue<WriterEvent<R>> events = new ConcurrentLinkedQueue<>();
  private final Set<String> severed = new HashSet<>();
  private boolean ended;

  /**
   * @param executor runs one command after the other
   */
  BatchWriter(Destination<R> destination, Executor executor, Retries retries, SinkMetrics metrics) {
    this.destination = destination;
    this.executor = executor;
    this.retries = retries;
    this.metrics = metrics;
  }

  void prepare(Preparation preparation) {
    executor.execute(() -> guarded(() -> prepareNow(preparation)));
  }

  void apply(Batch<R> batch) {
    executor.execute(() -> guarded(() -> applyNow(batch)));
  }

  /** Runs once everything submitted before it is done. */
  void whenIdle(Runnable action) {
    executor.execute(action);
  }

  /** The next thing that has happened, or null. */
  WriterEvent<R> poll() {
    return events.poll();
  }

  /** Why the writer waits for the destination, or null if it does not. */
  String waiting() {
    return retries.waiting();
  }

  private void prepareNow(Preparation preparation) throws InterruptedException {
    try {
      Prepared<R> prepared =
          retries.until(() -> destination.prepare(preparation.topic(), preparation.partitions()));
      severed.remove(preparation.topic());
      events.add(new WriterEvent.Ready<>(preparation, prepared));
    } catch (StoppedTopicException e) {
      events.add(new WriterEvent.Refused<>(preparation, e.getMessage()));
    }
  }

  private void applyNow(Batch<R> batch) throws InterruptedException {
    for (Part<R> part : batch.parts()) {
      if (severed.contains(part.topic())) {
        batch.superseded(part);
      }
      await(part);
    }
    retries.until(
        () -> {
          if (!batch.isEmpty()) {
            long start = System.nanoTime();
            destination.apply(batch);
            metrics.applied(batch, (System.nanoTime() - start) / 1e9);
          }
          return batch;
        });
    batch
        .outcomes()
        .forEach(
            (part, outcome) -> {
              if (!(outcome instanceof Outcome.Applied)) {
                severed.add(part.topic());
              }
            });
    events.add(new WriterEvent.Done<>(batch));
  }

  /** The offset of a dead letter may be passed only once the letter is written. */
  private void await(Part<R> part) throws InterruptedException {
    for (Future<Void> deadLetter : part.deadLetters()) {
      try {
        deadLetter.get();
      } catch (ExecutionException e) {
        throw new ConnectException(
            "A dead letter of topic %s could not be written: %s"
                .formatted(part.topic(), e.getCause()),
            e);
      }
    }
  }

  /** What waits behind a mistake in the program would be applied behind a gap: it is left. */
  private void guarded(Command command) {
    if (ended) {
      return;
    }
    try {
      command.run();
    } catch (InterruptedException e) {
      // The task ends: what was under way is read and applied again by its successor.
      ended = true;
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      ended = true;
      events.add(new WriterEvent.Failed<>(e));
    }
  }

  private interface Command {
    void run() throws InterruptedException;
  }
}
