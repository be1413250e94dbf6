package io.ledgerline.invoiceapi.position;

import io.ledgerline.streamsapp.InputProgress;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.TopicPartition;

/** How far this instance has read, put together anew only if it has read on. Safe for threads. */
final class NewestPosition {
  private final InputProgress progress;
  private final UnaryOperator<Map<TopicPartition, Long>> part;
  private volatile Known known = new Known(Position.START, -1);

  /**
   * @param part of all inputs that counts
   */
  NewestPosition(InputProgress progress, UnaryOperator<Map<TopicPartition, Long>> part) {
    this.progress = progress;
    this.part = part;
  }

  private record Known(Position position, long total) {}

  /** A position that nothing lies beyond which was read before this was called. */
  Position newest() {
    Known last = known;
    // Looked at before the offsets: those may be further, and never behind it.
    long total = progress.total();
    if (last.total() != total) {
      last = new Known(new Position(part.apply(progress.read())), total);
      known = last;
    }
    return last.position();
  }
}
