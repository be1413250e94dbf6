package io.ledgerline.connect.sink;

import java.util.Collection;
import java.util.function.LongSupplier;
import org.apache.kafka.connect.sink.SinkRecord;

/** The batch that is being filled. Not thread-safe. */
final class Intake<R extends Rows> {
  private final BatchLimits limits;
  private final DeadLetters deadLetters;
  private final LongSupplier clockMs;
  private Batch<R> batch = new Batch<>();
  private long since;

  Intake(BatchLimits limits, DeadLetters deadLetters, LongSupplier clockMs) {
    this.limits = limits;
    this.deadLetters = deadLetters;
    this.clockMs = clockMs;
  }

  /**
   * @return false if the record cannot share a batch with those before it
   * @throws StoppedTopicException if the topic cannot go on; the position stays before the record
   */
  boolean add(Lane<R> lane, Position position, SinkRecord record) {
    long offset = record.kafkaOffset();
    position.startUnlessKnown(offset);
    if (offset < position.received()) {
      position.forgetReports();
      throw createdAnew(position, offset);
    }
    Part<R> part = part(lane);
    try {
      if (!part.rows().add(record)) {
        return false;
      }
    } catch (RejectedRecordException e) {
      if (!position.reported(offset)) {
        part.await(deadLetters.send(record, e));
        position.report(offset);
      }
    }
    part.advance(position.partition(), position.received(), offset + 1);
    position.receive(offset + 1);
    return true;
  }

  /** What the worker has dropped itself at the end of a partition is passed all the same. */
  void pass(Collection<Lane<R>> lanes) {
    for (Lane<R> lane : lanes) {
      if (lane.takes()) {
        for (Position position : lane.positions()) {
          if (position.passed()) {
            part(lane).advance(position.partition(), position.received(), position.consumed());
            position.receive(position.consumed());
          }
        }
      }
    }
  }

  void drop(String topic) {
    batch.drop(topic);
  }

  Batch<R> take() {
    Batch<R> taken = batch;
    batch = new Batch<>();
    return taken;
  }

  boolean full() {
    return limits.full(batch);
  }

  boolean due() {
    return !batch.isEmpty() && (full() || remainingMs() <= 0);
  }

  long remainingMs() {
    return batch.isEmpty() ? Long.MAX_VALUE : since + limits.lingerMs() - clockMs.getAsLong();
  }

  private Part<R> part(Lane<R> lane) {
    if (batch.isEmpty()) {
      since = clockMs.getAsLong();
    }
    return batch.part(lane.topic(), lane.rows());
  }

  private static StoppedTopicException createdAnew(Position position, long offset) {
    return new StoppedTopicException(
        ("topic %s, partition %d has offset %d where %d comes next: it was created anew or cut off;"
                + " if it is to be read from its start, take its offsets out of the destination")
            .formatted(
                position.partition().topic(),
                position.partition().partition(),
                offset,
                position.received()));
  }
}
