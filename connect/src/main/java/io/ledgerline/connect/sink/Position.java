package io.ledgerline.connect.sink;

import org.apache.kafka.common.TopicPartition;

/** How far a partition has come. An offset of -1 is not known yet. Not thread-safe. */
final class Position {
  private static final long UNKNOWN = -1;

  private final TopicPartition partition;
  private long applied = UNKNOWN;
  private long received = UNKNOWN;
  private long consumed = UNKNOWN;
  private long reported = UNKNOWN;
  private long end = UNKNOWN;

  Position(TopicPartition partition) {
    this.partition = partition;
  }

  TopicPartition partition() {
    return partition;
  }

  /** The first offset that the destination does not have, or -1. */
  long applied() {
    return applied;
  }

  /** The first offset that is in no batch, or -1. */
  long received() {
    return received;
  }

  /** The destination goes on at this offset. */
  void startAt(long offset) {
    startAt(offset, UNKNOWN);
  }

  /**
   * The destination goes on at this offset.
   *
   * @param firstEnd the offset before which the first batch ends, or -1 if it may end anywhere
   */
  void startAt(long offset, long firstEnd) {
    applied = offset;
    received = offset;
    end = firstEnd;
    consumed = UNKNOWN;
  }

  /** Whether the batch that is being filled must still grow. */
  boolean isShort() {
    return received < end;
  }

  /** The first offset that the first batch may not have, or -1. */
  long end() {
    return end;
  }

  /** Without a word from the destination, the first record that comes is the start. */
  void startUnlessKnown(long offset) {
    if (applied == UNKNOWN) {
      startAt(offset);
    }
  }

  void receive(long next) {
    received = next;
  }

  /** Ignored if this is what a former owner of the partition, here, had left behind. */
  void apply(Span span) {
    if (applied != UNKNOWN && span.next() > applied) {
      applied = span.next();
    }
  }

  /**
   * The worker has handed over, or dropped as undecodable, all before an offset.
   *
   * @see #passed()
   */
  void consume(long next) {
    consumed = next;
  }

  /** The worker had dropped the last records before {@code consumed}: they are in no batch. */
  boolean passed() {
    return received != UNKNOWN && consumed > received;
  }

  long consumed() {
    return consumed;
  }

  /** Whether the record was a dead letter before and is only read again. */
  boolean reported(long offset) {
    return offset <= reported;
  }

  void report(long offset) {
    reported = offset;
  }

  /** The topic was created anew: other records lie at the same offsets. */
  void forgetReports() {
    reported = UNKNOWN;
  }
}
