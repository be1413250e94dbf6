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
  private boolean endsKnown;

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

  /** Ends of topics that must be committed, once they have been looked up; marks may be there. */
  Position ends() {
    return endsKnown ? next : Position.START;
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
        awaitEnds(ends.apply(source));
      }
      return false;
    }
    if (!next.isReached(committed)) {
      return false;
    }
    if (!last) {
      awaitEnds(ends.apply(between));
      return next.isReached(committed);
    }
    return true;
  }

  private void awaitEnds(Map<TopicPartition, Long> ends) {
    next = new Position(ends);
    last = true;
    endsKnown = true;
  }
}
