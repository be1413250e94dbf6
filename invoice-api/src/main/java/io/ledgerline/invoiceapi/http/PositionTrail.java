package io.ledgerline.invoiceapi.http;

import io.javalin.http.Context;
import io.ledgerline.invoiceapi.position.Position;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What goes along with one request to other instances, its position above all, and the positions
 * that they answer with.
 */
final class PositionTrail {
  private static final String ATTRIBUTE = "position-trail";

  private static final List<String> PASSED_ON =
      List.of(PositionHeaders.MIN_POSITION, "Authorization");

  private final Map<String, String> passedOn;
  private Position seen = Position.START;
  private boolean complete = true;
  private long lagMs;

  /**
   * @param passedOn headers of the request
   */
  PositionTrail(Map<String, String> passedOn) {
    this.passedOn = passedOn;
  }

  static PositionTrail of(Context context) {
    PositionTrail trail = context.attribute(ATTRIBUTE);
    if (trail == null) {
      trail = new PositionTrail(passedOn(context));
      context.attribute(ATTRIBUTE, trail);
    }
    return trail;
  }

  private static Map<String, String> passedOn(Context context) {
    Map<String, String> headers = Map.of();
    for (String name : PASSED_ON) {
      String value = context.header(name);
      if (value != null) {
        headers = new HashMap<>(headers);
        headers.put(name, value);
      }
    }
    return headers;
  }

  /** Headers, as they came. */
  Map<String, String> passedOn() {
    return passedOn;
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

  /** Whether the answer must know of a position, which copies do not tell. */
  boolean isBound() {
    return passedOn.containsKey(PositionHeaders.MIN_POSITION);
  }

  /**
   * A part of the answer is a copy.
   *
   * @param age as the answer of its holder says, in milliseconds
   */
  void addCopy(String age) {
    complete = false;
    lagMs = Math.max(lagMs, Long.parseLong(age));
  }

  /** The age of the oldest copy in the answer. */
  long lagMs() {
    return lagMs;
  }

  /**
   * A position behind the whole answer, if there is one.
   *
   * @param here behind what of it comes from this instance
   */
  Optional<Position> behind(Supplier<Optional<Position>> here) {
    return complete ? here.get().map(seen::and) : Optional.empty();
  }
}
