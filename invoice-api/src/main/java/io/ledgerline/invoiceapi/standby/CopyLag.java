package io.ledgerline.invoiceapi.standby;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * How old a copy of a partition is: so long ago there was nothing that it does not have now. Never
 * told too young: the ends of the changelog are looked at after the time that they are noted with,
 * and a copy that gets no further ages.
 */
final class CopyLag {
  /** Ends that are not noted make a copy seem older than it is, never younger. */
  private static final int MOST_NOTES = 100;

  private final Deque<Note> notes = new ArrayDeque<>();
  private Optional<Long> freshAtNanos = Optional.empty();
  private long reached;

  private record Note(long nanos, long end) {}

  /**
   * @param nanos before the end was looked at
   * @param end of the changelog
   * @param position of the copy, looked at after {@code nanos}, too
   */
  void observe(long nanos, long end, long position) {
    startAt(position);
    reached = position;
    if (notes.size() < MOST_NOTES) {
      notes.addLast(new Note(nanos, end));
    }
    while (!notes.isEmpty() && notes.getFirst().end() <= position) {
      freshAtNanos = Optional.of(notes.removeFirst().nanos());
    }
  }

  /** A copy that is made anew from an earlier place is nothing of what it was. */
  void startAt(long position) {
    if (position < reached) {
      notes.clear();
      freshAtNanos = Optional.empty();
      reached = position;
    }
  }

  /** Empty if it has never been seen at an end. */
  Optional<Duration> at(long nanos) {
    return freshAtNanos.map(fresh -> Duration.ofNanos(Math.max(0, nanos - fresh)));
  }
}
