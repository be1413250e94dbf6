package io.ledgerline.invoiceapi.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.ledgerline.invoiceapi.position.MinPosition;
import io.ledgerline.invoiceapi.position.Position;
import io.ledgerline.invoiceapi.position.Positions;
import io.ledgerline.invoiceapi.position.Reach;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A request may carry a position, and is answered only with what lies before it and perhaps more,
 * or with 503. A response carries a position behind all that it was made of: passed on with the
 * next request, no answer is older than the one before.
 */
public final class PositionHeaders implements Routes {
  static final String POSITION = "Ledgerline-Position";
  static final String MIN_POSITION = "Ledgerline-Min-Position";

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Whoever has passed the request on has waited before, and waits for the answer. */
  private static final Duration PATIENCE_WHEN_FORWARDED = Duration.ofSeconds(2);

  /** Their answers come from those who read invoice lines themselves. */
  private static final List<String> INPUTS_ONLY =
      List.of("/invoices/", "/analytics/sales", "/analytics/invoices/");

  private static final List<String> PREFIXES = List.of("/v1", "/internal");

  /** They are no answers from stores. */
  private static final List<String> WITHOUT = List.of("/v1/reconciliation", StreamRoutes.PREFIX);

  /** What a store has, or that it has nothing. */
  private static final Set<HttpStatus> ANSWERS =
      Set.of(HttpStatus.OK, HttpStatus.NOT_FOUND, HttpStatus.GONE);

  private final Positions positions;
  private final InternalSecret secret;

  /**
   * @param secret of requests that another instance has passed on
   */
  public PositionHeaders(Positions positions, InternalSecret secret) {
    this.positions = positions;
    this.secret = secret;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    for (String prefix : PREFIXES) {
      routes.before(prefix + "/*", this::await);
      routes.after(prefix + "/*", this::tell);
    }
  }

  /** A position that cannot be reached now. */
  static final class NotReachedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotReachedException(String reason) {
      super(reason, null, false, false);
    }
  }

  private void await(Context context) {
    String text = context.header(MIN_POSITION);
    if (text == null || !isRead(context)) {
      return;
    }
    Optional<String> failure =
        positions.await(
            parse(text),
            reach(context),
            secret.isFromInstance(context) ? PATIENCE_WHEN_FORWARDED : PATIENCE);
    if (failure.isPresent()) {
      throw new NotReachedException(failure.get());
    }
  }

  private void tell(Context context) {
    if (!isRead(context)
        || context.res().containsHeader(POSITION)
        || !ANSWERS.contains(context.status())) {
      return;
    }
    Optional<Position> position =
        PositionTrail.of(context).behind(positions.afterReading(reach(context)));
    String min = context.header(MIN_POSITION);
    if (min != null && parse(min) instanceof MinPosition.Inputs inputs) {
      // Of partitions that this answer has nothing of, the client may have seen more before.
      position = position.map(inputs.position()::and);
    }
    position.ifPresent(behind -> context.header(POSITION, behind.toString()));
  }

  private static boolean isRead(Context context) {
    return context.method().equals(HandlerType.GET)
        && WITHOUT.stream().noneMatch(context.path()::startsWith);
  }

  private static Reach reach(Context context) {
    String path = context.path();
    for (String prefix : PREFIXES) {
      if (path.startsWith(prefix)) {
        String behind = path.substring(prefix.length());
        return INPUTS_ONLY.stream().anyMatch(behind::startsWith) ? Reach.INPUTS : Reach.ALL;
      }
    }
    return Reach.ALL;
  }

  private static MinPosition parse(String text) {
    try {
      return MinPosition.parse(text.strip());
    } catch (IllegalArgumentException e) {
      throw new BadRequestException(MIN_POSITION + " is " + e.getMessage());
    }
  }
}
