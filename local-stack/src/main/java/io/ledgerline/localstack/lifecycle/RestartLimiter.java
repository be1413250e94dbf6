package io.ledgerline.localstack.lifecycle;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Lets a part be restarted so often within a time, and no more: it would only go on dying. */
final class RestartLimiter {
  private final int limit;
  private final Duration window;
  private final Map<String, Deque<Long>> restarts = new HashMap<>();

  RestartLimiter(int limit, Duration window) {
    this.limit = limit;
    this.window = window;
  }

  /**
   * Counts one more restart of the part.
   *
   * @param now of {@link System#nanoTime()}
   * @return which restart within the window it is, from 1; 0 if it is one too many
   */
  int next(String part, long now) {
    Deque<Long> times = restarts.computeIfAbsent(part, name -> new ArrayDeque<>());
    while (!times.isEmpty() && now - times.peekFirst() > window.toNanos()) {
      times.removeFirst();
    }
    if (times.size() == limit) {
      return 0;
    }
    times.addLast(now);
    return times.size();
  }
}
