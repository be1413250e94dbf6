package io.ledgerline.invoiceapi.position;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;

/**
 * Somebody who waits for a position. The inputs must be committed up to it; then, where others are
 * told of them, their topics up to the ends that are seen after that.
 */
final class Waiting {
  private final MinPosition min;
  private final Collection<String> between;
  private final Collection<String> source;
  private Position next;
  private boolean last;

  /**
   * @param between the topics by which others are told; empty if they do not matter
   * @param source the topics of the order database
   */
  Waiting(MinPosition min, Collection<String> between, Collection<String> source) {
    this.min = min;
    this.between = between;
    this.source = source;
    if (min instanceof MinPosition.Inputs inputs) {
      next = inputs.position();
      last = between.isEmpty();
    }
  }

  /** What must be committed next; the start if that is not known yet. */
  Position next() {
    return next == null ? Position.START : next;
  }

  /**
   * Looks how far it is.
   *
   * @param lsn of the order database's newest heartbeat
   * @param committed as asked after that
   * @param ends of topics, asked after both
   * @return whether all is committed that was waited for
   */
  boolean isOver(
      Optional<Long> lsn,
      Map<TopicPartition, Long> committed,
      Function<Collection<String>, Map<TopicPartition, Long>> ends) {
    if (next == null) {
      long wanted = ((MinPosition.SourceLog) min).lsn();
      if (lsn.isPresent() && lsn.get() >= wanted) {
        // The topics of the order database are one task's, which tells no others.
        next = new Position(ends.apply(source));
        last = true;
      }
      return false;
    }
    if (!next.isReached(committed)) {
      return false;
    }
    if (!last) {
      next = new Position(ends.apply(between));
      last = true;
      return next.isReached(committed);
    }
    return true;
  }
}
