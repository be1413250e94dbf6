package io.ledgerline.connect.sink;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkRecord;

/**
 * The batches that are being filled. One whose partition is short of the end that its destination
 * demands is not closed, however large or old it is, and never given away before. Not thread-safe.
 */
final class Intake<R extends Rows> {
  private final BatchLimits limits;
  private final DeadLetters deadLetters;
  private final LongSupplier clockMs;
  private final Map<Object, Filling<R>> fillings = new LinkedHashMap<>();
  private long bytes;

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
      throw Misplaced.createdAnew(position, offset);
    }
    Filling<R> filling = filling(position);
    if (filling.ended()) {
      return false;
    }
    Part<R> part = filling.batch().part(lane.topic(), lane.rows());
    if (position.isShort() && offset >= position.end()) {
      advance(filling, part, position, position.end());
      return false;
    }
    if (!take(part, position, record)) {
      if (position.isShort()) {
        throw Misplaced.outOfRange(position, offset);
      }
      return false;
    }
    advance(filling, part, position, offset + 1);
    bytes += filling.weigh();
    return true;
  }

  /** What the worker has dropped itself at the end of a partition is passed all the same. */
  void pass(Lane<R> lane) {
    for (Position position : lane.positions()) {
      if (position.passed()) {
        Filling<R> filling = filling(position);
        if (!filling.ended()) {
          Part<R> part = filling.batch().part(lane.topic(), lane.rows());
          long end = position.isShort() ? position.end() : Long.MAX_VALUE;
          advance(filling, part, position, Math.min(end, position.consumed()));
        }
      }
    }
  }

  void drop(String topic) {
    fillings.values().forEach(filling -> filling.batch().drop(topic));
    fillings.values().removeIf(filling -> filling.batch().isEmpty());
    bytes = 0;
    for (Filling<R> filling : fillings.values()) {
      filling.weigh();
      bytes += filling.bytes();
    }
  }

  /** The batch that the partition's records are in; if it may not be closed, it is forgotten. */
  Optional<Batch<R>> take(TopicPartition partition) {
    Object group = limits.grouping().group(partition);
    Filling<R> filling = fillings.get(group);
    return filling == null ? Optional.empty() : take(group, filling);
  }

  /** The partition's batch if it is full; else the largest if all together are too large. */
  Optional<Batch<R>> takeFull(TopicPartition partition) {
    Filling<R> filling = fillings.get(limits.grouping().group(partition));
    if (filling != null && !filling.held() && full(filling)) {
      return take(partition);
    }
    return bytes >= limits.maxBytes() ? takeLargest() : Optional.empty();
  }

  /** A batch that is full, or has waited long enough. */
  Optional<Batch<R>> takeDue() {
    Optional<Batch<R>> due = takeFirst(this::full);
    if (due.isEmpty() && bytes >= limits.maxBytes()) {
      due = takeLargest();
    }
    return due.isEmpty() ? takeFirst(filling -> remainingMs(filling) <= 0) : due;
  }

  /** Until a batch will have waited long enough. */
  long remainingMs() {
    long least = Long.MAX_VALUE;
    for (Filling<R> filling : fillings.values()) {
      if (!filling.held()) {
        least = Math.min(least, remainingMs(filling));
      }
    }
    return least;
  }

  private Filling<R> filling(Position position) {
    Object group = limits.grouping().group(position.partition());
    Filling<R> filling = fillings.get(group);
    if (filling == null) {
      filling = new Filling<>(clockMs.getAsLong());
      fillings.put(group, filling);
      if (position.isShort()) {
        filling.hold();
      }
    }
    return filling;
  }

  /** False if the rows want the batch closed first. A dead letter counts as taken. */
  private boolean take(Part<R> part, Position position, SinkRecord record) {
    try {
      return part.rows().add(record);
    } catch (RejectedRecordException e) {
      if (!position.reported(record.kafkaOffset())) {
        part.await(deadLetters.send(record, e));
        position.report(record.kafkaOffset());
      }
      return true;
    }
  }

  private static <R extends Rows> void advance(
      Filling<R> filling, Part<R> part, Position position, long next) {
    boolean wasShort = position.isShort();
    part.advance(position.partition(), position.received(), next);
    position.receive(next);
    if (wasShort && !position.isShort()) {
      filling.end();
    }
  }

  private boolean full(Filling<R> filling) {
    return filling.ended()
        || filling.batch().count() >= limits.maxRows()
        || filling.bytes() >= limits.maxBytes();
  }

  private long remainingMs(Filling<R> filling) {
    return filling.since() + limits.lingerMs() - clockMs.getAsLong();
  }

  private Optional<Batch<R>> takeLargest() {
    Optional<Map.Entry<Object, Filling<R>>> largest =
        fillings.entrySet().stream()
            .filter(entry -> !entry.getValue().held())
            .max(Comparator.comparingLong(entry -> entry.getValue().bytes()));
    return largest.flatMap(entry -> take(entry.getKey(), entry.getValue()));
  }

  private Optional<Batch<R>> takeFirst(Predicate<Filling<R>> wanted) {
    for (Map.Entry<Object, Filling<R>> entry : fillings.entrySet()) {
      if (!entry.getValue().held() && wanted.test(entry.getValue())) {
        return take(entry.getKey(), entry.getValue());
      }
    }
    return Optional.empty();
  }

  private Optional<Batch<R>> take(Object group, Filling<R> filling) {
    fillings.remove(group);
    bytes -= filling.bytes();
    boolean useless = filling.held() || filling.batch().isEmpty();
    return useless ? Optional.empty() : Optional.of(filling.batch());
  }
}
