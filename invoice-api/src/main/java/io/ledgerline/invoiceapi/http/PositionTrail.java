package io.ledgerline.invoiceapi.http;

import io.javalin.http.Context;
import io.ledgerline.invoiceapi.position.Position;
import java.util.Optional;

/**
 * The positions of one request: the one that it came with, which goes along to other instances, and
 * those that they answer with.
 */
final class PositionTrail {
  private static final String ATTRIBUTE = "position-trail";

  private final Optional<String> min;
  private Position seen = Position.START;
  private boolean complete = true;

  PositionTrail(Optional<String> min) {
    this.min = min;
  }

  static PositionTrail of(Context context) {
    PositionTrail trail = context.attribute(ATTRIBUTE);
    if (trail == null) {
      trail = new PositionTrail(Optional.ofNullable(context.header(PositionHeaders.MIN_POSITION)));
      context.attribute(ATTRIBUTE, trail);
    }
    return trail;
  }

  /** As it came. */
  Optional<String> min() {
    return min;
  }

  /**
   * @param position of a part of the answer; null if it has none
   */
  void add(String position) {
    try {
      if (position != null) {
        seen = seen.and(Position.parse(position));
        return;
      }
    } catch (IllegalArgumentException e) {
      // As if it had none.
    }
    complete = false;
  }

  /** A position behind the whole answer, if there is one behind the part from here. */
  Optional<Position> behind(Optional<Position> here) {
    return complete ? here.map(seen::and) : Optional.empty();
  }
}
