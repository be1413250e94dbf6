package io.ledgerline.invoiceapi.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.ledgerline.invoiceapi.openapi.Operation;
import io.ledgerline.invoiceapi.openapi.Parameter;
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
  static final String MEANING = "To be passed on, so that no answer is older than this one.";
  private static final String LAG_MEANING =
      "So old, at most, is the copy that answers while its owner cannot; 0 of the owner, or of who"
          + " was frozen and still takes itself for it: name a position where that matters.";
  static final String MIN_POSITION = "Ledgerline-Min-Position";

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Whoever has passed the request on has waited before, and waits for the answer. */
  private static final Duration PATIENCE_WHEN_FORWARDED = Duration.ofSeconds(2);

  /** Their answers come from those who read invoice lines themselves. */
  private static final List<String> INPUTS_ONLY =
      List.of(
          "/v1/invoices/",
          "/v1/analytics/sales",
          "/v1/analytics/invoices/",
          "/internal/analytics/sales",
          "/internal/analytics/invoices/");

  private static final String CLIENTS = "/v1";
  private static final List<String> PREFIXES = List.of(CLIENTS + "/", "/internal/");

  /** They are no answers from stores, or no owners'. */
  private static final List<String> WITHOUT =
      List.of("/v1/reconciliation", StreamRoutes.PREFIX, StandbyRoutes.PREFIX);

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
  public void addTo(Api api) {
    api.before(this::await);
    api.after(this::tell);
    api.describe(PositionHeaders::describe);
  }

  private static Operation describe(Operation operation) {
    if (!operation.path().startsWith(CLIENTS + "/")
        || !isRead(operation.method(), operation.path())) {
      return operation;
    }
    Operation described = operation.with(parameter());
    for (HttpStatus status : ANSWERS) {
      described =
          described
              .withHeader(status.getCode(), POSITION, MEANING)
              .withHeader(status.getCode(), StandbyRoutes.LAG, LAG_MEANING);
    }
    return described;
  }

  static Parameter parameter() {
    return Parameter.header(
        MIN_POSITION,
        "",
        "A `Ledgerline-Position` that another answer has given: answered with what lies before it"
            + " and perhaps more. Or lsn: and what pg_current_wal_lsn() says after a commit.");
  }

  /** A position that cannot be reached now. */
  static final class NotReachedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotReachedException(String reason) {
      super(reason, null, false, false);
    }
  }

  private void await(Context context) {
    if (!isRead(context)) {
      return;
    }
    Optional<MinPosition> min = min(context);
    if (min.isPresent()) {
      positions
          .await(
              min.get(),
              reach(context),
              secret.isFromInstance(context) ? PATIENCE_WHEN_FORWARDED : PATIENCE)
          .ifPresent(
              reason -> {
                throw new NotReachedException(reason);
              });
    }
  }

  private void tell(Context context) {
    if (!isRead(context) || !ANSWERS.contains(context.status())) {
      return;
    }
    PositionTrail trail = PositionTrail.of(context);
    if (!context.res().containsHeader(StandbyRoutes.LAG)) {
      context.res().addHeader(StandbyRoutes.LAG, Long.toString(trail.lagMs()));
    }
    if (context.res().containsHeader(POSITION)) {
      return;
    }
    Optional<MinPosition> min = min(context);
    Optional<Position> position =
        trail.behind(() -> positions.afterReading(reach(context))).map(behind -> and(behind, min));
    if (position.isPresent()) {
      context.res().addHeader(POSITION, position.get().toString());
    } else if (min.isPresent()) {
      // Whoever passes positions on would not know that the next answer may be older.
      Problem.unavailable(context, "the answer's position cannot be told");
    }
  }

  /** Of partitions that an answer has nothing of, the client may have seen more before. */
  static Position and(Position position, Optional<MinPosition> min) {
    return min.isPresent() && min.get() instanceof MinPosition.Inputs inputs
        ? position.and(inputs.position())
        : position;
  }

  static Optional<MinPosition> min(Context context) {
    return Optional.ofNullable(context.header(MIN_POSITION)).map(PositionHeaders::parse);
  }

  private static boolean isRead(Context context) {
    return isRead(context.method().name(), context.path());
  }

  private static boolean isRead(String method, String path) {
    return method.equalsIgnoreCase("get")
        && startsWithAny(path, PREFIXES)
        && !startsWithAny(path, WITHOUT);
  }

  private static boolean startsWithAny(String path, List<String> beginnings) {
    for (String beginning : beginnings) {
      if (path.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }

  private static Reach reach(Context context) {
    if (min(context).orElse(null) instanceof MinPosition.SourceLog) {
      return Reach.ALL;
    }
    return startsWithAny(context.path(), INPUTS_ONLY) ? Reach.INPUTS : Reach.ALL;
  }

  private static MinPosition parse(String text) {
    try {
      return MinPosition.parse(text.strip());
    } catch (IllegalArgumentException e) {
      throw new BadRequestException(MIN_POSITION + " is " + e.getMessage());
    }
  }
}
