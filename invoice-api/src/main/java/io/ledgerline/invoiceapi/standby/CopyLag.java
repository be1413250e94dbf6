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
  private long position;
  private int generation;

  private record Note(long nanos, long end) {}

  /** Counts how often the copy was made anew. */
  synchronized int generation() {
    return generation;
  }

  /**
   * Tells how far the copy is.
   *
   * @param of the generation before anything was looked at; of another one this says nothing
   * @param nanos before the end was looked at
   * @param end of the changelog
   * @param at position of the copy, looked at after {@code nanos}, too
   * @param behindMarks the same, or behind the marks of transactions at which it stands
   */
  synchronized void observe(int of, long nanos, long end, long at, long behindMarks) {
    if (of != generation) {
      return;
    }
    startAt(at);
    position = at;
    if (notes.size() < MOST_NOTES) {
      notes.addLast(new Note(nanos, end));
    }
    while (!notes.isEmpty() && notes.getFirst().end() <= behindMarks) {
      freshAtNanos = Optional.of(notes.removeFirst().nanos());
    }
  }

  /** A copy that is made anew from an earlier place is nothing of what it was. */
  synchronized void startAt(long from) {
    if (from < position) {
      notes.clear();
      freshAtNanos = Optional.empty();
      position = from;
      generation++;
    }
  }

  /** Empty if it has never been seen at an end. */
  synchronized Optional<Duration> at(long nanos) {
    return freshAtNanos.map(fresh -> Duration.ofNanos(Math.max(0, nanos - fresh)));
  }
}
