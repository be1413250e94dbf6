package io.ledgerline.totesyssimulator.command;

import java.time.Duration;

/** Spreads changes evenly over time. */
final class Pace {
  /** What was not done in time is made up for, but no more than this. */
  private static final long MOST_BEHIND = Duration.ofSeconds(1).toNanos();

  private final double nanosPerChange;
  private long due;

  /**
   * @param changesPerSecond above 0
   * @param now in nanoseconds, of the clock that {@link #pause} is told
   */
  Pace(double changesPerSecond, long now) {
    this.nanosPerChange = Duration.ofSeconds(1).toNanos() / changesPerSecond;
    this.due = now;
  }

  /**
   * @return how long to wait before the next change, in nanoseconds, 0 or more
   */
  long pause(int changes, long now) {
    due = Math.max(due, now - MOST_BEHIND) + (long) (changes * nanosPerChange);
    return Math.max(0, due - now);
  }
}
