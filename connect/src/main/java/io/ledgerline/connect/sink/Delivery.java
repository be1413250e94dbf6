package io.ledgerline.connect.sink;

import java.util.Collection;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTaskContext;

/**
 * The side of a sink that lives on the task's thread: puts records into batches, hands these to the
 * writer, and reads partitions again from where the destination says that it stands. It never
 * blocks, except briefly in {@link #close}: when the writer is behind, partitions are paused.
 */
final class Delivery<R extends Rows> {
  /** One batch in flight and one waiting for it: beyond that, reading pauses. */
  private static final int MOST_SUBMITTED = 2;

  private final SinkTaskContext context;
  private final BatchLimits limits;
  private final BatchWriter<R> writer;
  private final SinkMetrics metrics;
  private final LongSupplier clockMs;
  private final Lanes<R> lanes = new Lanes<>();
  private final Intake<R> intake;
  private long tickets;
  private int submitted;
  private boolean paused;
  private String knownWaiting;

  Delivery(
      SinkTaskContext context,
      BatchLimits limits,
      BatchWriter<R> writer,
      DeadLetters deadLetters,
      SinkMetrics metrics,
      LongSupplier clockMs) {
    this.context = context;
    this.limits = limits;
    this.writer = writer;
    this.metrics = metrics;
    this.clockMs = clockMs;
    this.intake = new Intake<>(limits, deadLetters, clockMs);
  }

  void open(Collection<TopicPartition> partitions) {
    lanes.add(partitions).forEach(this::prepare);
  }

  /**
   * @throws ConnectException if the task cannot go on at all
   */
  void put(Collection<SinkRecord> records) {
    lanes.all().forEach(Lane::polled);
    for (WriterEvent<R> event = writer.poll(); event != null; event = writer.poll()) {
      handle(event);
    }
    for (SinkRecord record : records) {
      take(record);
    }
    lanes.all().stream().filter(Lane::takes).forEach(intake::pass);
    submitIfDue();
    retryStopped();
    pauseOrResume();
    announceWaiting();
    context.timeout(pollMs());
  }

  /**
   * What may be committed.
   *
   * @param current what the worker has handed over
   */
  Map<TopicPartition, OffsetAndMetadata> preCommit(Map<TopicPartition, OffsetAndMetadata> current) {
    return Committable.of(lanes, current, writer.waiting());
  }

  /** What is in a batch stays there: whether it still counts is the destination's to say. */
  void close(Collection<TopicPartition> partitions) {
    partitions.forEach(partition -> intake.take(partition).ifPresent(this::submit));
    lanes.remove(partitions);
  }

  private void handle(WriterEvent<R> event) {
    if (event instanceof WriterEvent.Failed<R> failed) {
      throw new ConnectException("The sink cannot go on: " + failed.cause(), failed.cause());
    } else if (event instanceof WriterEvent.Ready<R> ready) {
      Lane<R> lane = lanes.asking(ready.preparation());
      if (lane != null) {
        flow(lane, ready.prepared());
      }
    } else if (event instanceof WriterEvent.Refused<R> refused) {
      Lane<R> lane = lanes.asking(refused.preparation());
      if (lane != null) {
        stop(lane, refused.text(), true);
      }
    } else if (event instanceof WriterEvent.Done<R> done) {
      submitted--;
      done.batch().outcomes().forEach(this::handle);
    }
    context.requestCommit();
  }

  private void handle(Part<R> part, Outcome outcome) {
    Lane<R> lane = lanes.of(part.topic());
    if (lane == null) {
      return;
    }
    if (outcome instanceof Outcome.Applied) {
      lane.applied();
      part.spans()
          .forEach((partition, span) -> applied(lane.position(partition.partition()), span));
    } else if (lane.flowing()) {
      if (outcome instanceof Outcome.Stopped stopped) {
        stop(lane, stopped.text(), false);
      } else {
        metrics.rewound();
        prepare(lane);
      }
    }
  }

  private static void applied(Position position, Span span) {
    if (position != null) {
      position.apply(span);
    }
  }

  private void prepare(Lane<R> lane) {
    context.pause(lane.partitions());
    intake.drop(lane.topic());
    writer.prepare(lane.prepare(++tickets));
  }

  private void flow(Lane<R> lane, Prepared<R> prepared) {
    for (Position position : lane.positions()) {
      Long next = prepared.nextOffsets().get(position.partition());
      if (next == null && position.applied() >= 0) {
        next = position.applied();
      }
      if (next != null) {
        position.startAt(next, prepared.ends().getOrDefault(position.partition(), -1L));
        context.offset(position.partition(), next);
      }
    }
    lane.flow(prepared.rows());
    countStopped();
    if (!paused) {
      context.resume(lane.partitions());
    }
  }

  private void stop(Lane<R> lane, String text, boolean byPreparation) {
    context.pause(lane.partitions());
    if (!byPreparation) {
      intake.drop(lane.topic());
    }
    halt(lane, text, byPreparation);
  }

  private void halt(Lane<R> lane, String text, boolean byPreparation) {
    lane.stop(text, clockMs.getAsLong() + limits.stoppedRetryMs(), byPreparation);
    countStopped();
    context.requestCommit();
  }

  private void countStopped() {
    metrics.stopped(lanes.stopped());
  }

  private void take(SinkRecord record) {
    Lane<R> lane = lanes.of(record.topic());
    if (lane == null || !lane.takes()) {
      return;
    }
    Position position = lane.position(record.kafkaPartition());
    if (position == null) {
      return;
    }
    try {
      if (!intake.add(lane, position, record)) {
        intake.take(position.partition()).ifPresent(this::submit);
        if (!intake.add(lane, position, record)) {
          throw new IllegalStateException("Empty rows refuse a record of " + lane.topic());
        }
      }
    } catch (StoppedTopicException e) {
      // What came before it is good, stays in the batch and is applied.
      context.pause(lane.partitions());
      halt(lane, e.getMessage(), false);
    }
    if (submitted < MOST_SUBMITTED) {
      intake.takeFull(position.partition()).ifPresent(this::submit);
    }
  }

  private void submit(Batch<R> batch) {
    submitted++;
    writer.apply(batch);
  }

  /** While the writer is busy, waiting longer costs nothing and makes a fuller batch. */
  private void submitIfDue() {
    if (submitted == 0) {
      intake.takeDue().ifPresent(this::submit);
    }
  }

  private void retryStopped() {
    long now = clockMs.getAsLong();
    lanes.all().stream().filter(lane -> lane.due(now)).forEach(this::prepare);
  }

  private void pauseOrResume() {
    boolean full = submitted >= MOST_SUBMITTED;
    if (full != paused) {
      paused = full;
      for (Lane<R> lane : lanes.all()) {
        if (lane.flowing() && full) {
          context.pause(lane.partitions());
        } else if (lane.flowing()) {
          context.resume(lane.partitions());
        }
      }
    }
  }

  private void announceWaiting() {
    String waiting = writer.waiting();
    if ((waiting == null) != (knownWaiting == null)) {
      knownWaiting = waiting;
      context.requestCommit();
    }
  }

  /** How soon the worker is to call again although no record has come. */
  private long pollMs() {
    if (writer.waiting() != null) {
      return 100;
    }
    if (submitted > 0 || lanes.preparing()) {
      return 20;
    }
    return Math.max(1, Math.min(500, intake.remainingMs()));
  }
}
