package io.ledgerline.invoiceapi.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.ledgerline.invoiceapi.query.Peer;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;

/**
 * Passes requests on to the instance that owns their key, over one hop only: whoever gets a request
 * that was passed on, and is not the owner either, says 503.
 */
public final class Forwarder {
  static final String SERVED_BY = "Ledgerline-Served-By";
  private static final List<String> PASSED_BACK =
      List.of("Content-Type", "Retry-After", SERVED_BY, PositionHeaders.POSITION);

  private final PeerClient peers;
  private final InternalSecret secret;

  public Forwarder(PeerClient peers, InternalSecret secret) {
    this.peers = peers;
    this.secret = secret;
  }

  /** Answers the request with what its owner answers, or with 503. */
  void forward(Context context, Peer owner) {
    if (secret.isFromInstance(context)) {
      Problem.unavailable(context, "the key's partition is moving");
      return;
    }
    Optional<PeerClient.Asked> asked;
    try {
      asked = peers.ask(owner, path(context), PositionTrail.of(context).passedOn());
    } catch (BadRequestException e) {
      Problem.send(context, HttpStatus.BAD_REQUEST, e.getMessage());
      return;
    }
    if (asked.isEmpty()) {
      Problem.unavailable(context, "too many requests wait for other instances");
      return;
    }
    asked
        .get()
        .await()
        .ifPresentOrElse(
            answer -> passBack(context, answer),
            () ->
                Problem.unavailable(
                    context, "instance " + owner + ", which owns the key, does not answer"));
  }

  private static void passBack(Context context, HttpResponse<byte[]> answer) {
    for (String header : PASSED_BACK) {
      answer.headers().firstValue(header).ifPresent(value -> context.header(header, value));
    }
    PositionTrail.of(context)
        .add(answer.headers().firstValue(PositionHeaders.POSITION).orElse(null));
    context.status(answer.statusCode()).result(answer.body());
  }

  /** The path and the query as they came, not decoded and encoded again. */
  private static String path(Context context) {
    String query = context.queryString();
    return context.req().getRequestURI() + (query == null ? "" : "?" + query);
  }
}
