package io.ledgerline.connect.dynamodb;

/**
 * How many changes may be in flight: half as many when the store throttles, slowly more when it
 * does not. Not thread-safe.
 */
final class Window {
  /** So many refusals in a row mean that trying on only makes it worse: longer pauses will do. */
  private static final int STALLED = 100;

  private final int max;
  private int size;
  private int successes;
  private int refusalsInARow;
  private int stillFromBefore;

  Window(int max) {
    this.max = max;
    this.size = max;
  }

  int size() {
    return size;
  }

  void begin() {
    refusalsInARow = 0;
  }

  void succeeded() {
    answered();
    refusalsInARow = 0;
    if (++successes >= size) {
      successes = 0;
      size = Math.min(max, size + 1);
    }
  }

  /** What was in flight together is one sign of throttling, not many. */
  void throttled() {
    boolean sameSign = stillFromBefore > 0;
    answered();
    refusalsInARow++;
    successes = 0;
    if (!sameSign) {
      stillFromBefore = size - 1;
      size = Math.max(1, size / 2);
    }
  }

  boolean stalled() {
    return refusalsInARow >= STALLED;
  }

  private void answered() {
    stillFromBefore = Math.max(0, stillFromBefore - 1);
  }
}
