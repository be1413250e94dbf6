package io.ledgerline.invoiceapi.position;

import java.util.Optional;

/**
 * A position behind what this instance's tasks have been told by others, and have read themselves.
 * What was committed when Kafka was asked last holds as long as no task is told more. Safe for
 * threads.
 */
final class WholePosition {
  private volatile Known known = new Known(-1, Position.START, Position.START, Position.START);

  /**
   * @param told how often tasks had been told something before Kafka was asked
   * @param committed inputs as Kafka said then
   * @param here what this instance has read itself
   * @param whole behind both
   */
  private record Known(long told, Position committed, Position here, Position whole) {}

  /** Empty if Kafka must be asked. */
  Optional<Position> at(long told, Position here) {
    Known last = known;
    return last.told() == told ? Optional.of(whole(last, here)) : Optional.empty();
  }

  /**
   * @param told how often tasks had been told something before Kafka was asked
   */
  Position of(long told, Position here, Position committed) {
    return whole(new Known(told, committed, Position.START, committed), here);
  }

  private Position whole(Known last, Position here) {
    Known now =
        here.equals(last.here())
            ? last
            : new Known(last.told(), last.committed(), here, here.and(last.committed()));
    known = now;
    return now.whole();
  }
}
