package io.ledgerline.invoiceapi.http;

import io.javalin.http.Context;
import io.ledgerline.invoiceapi.query.Answer;
import io.ledgerline.invoiceapi.query.Peer;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Passes requests on to the instance that owns their key, over one hop only: whoever gets a request
 * that was passed on, and is not the owner either, says 503.
 */
public final class Forwarder {
  static final String SERVED_BY = "Ledgerline-Served-By";
  private static final String ELSEWHERE = "elsewhere";
  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;

  private final PeerClient peers;
  private final InternalSecret secret;
  private final Peer self;

  /**
   * @param self this instance, as the others know it
   */
  public Forwarder(PeerClient peers, InternalSecret secret, Peer self) {
    this.peers = peers;
    this.secret = secret;
    this.self = self;
  }

  /** Leaves a request to {@link #forward}: thrown exceptions cost more than the answer does. */
  static void leave(Context context, Answer.Elsewhere<?> elsewhere) {
    context.attribute(ELSEWHERE, elsewhere);
  }

  /**
   * Answers a request that was left with what its owner answers. Where he cannot, with a copy,
   * unless the request names a position; else with 503.
   */
  void forward(Context context) {
    Answer.Elsewhere<?> elsewhere = context.attribute(ELSEWHERE);
    if (elsewhere == null) {
      return;
    }
    if (secret.isFromInstance(context)) {
      Problem.unavailable(context, "the key's partition is moving");
      return;
    }
    boolean copiesDo = PositionHeaders.min(context).isEmpty() && !elsewhere.standbys().isEmpty();
    Optional<PeerAnswer> owners = askOwner(context, elsewhere.owner(), copiesDo);
    boolean answered = owners.isPresent() && owners.get().status() != UNAVAILABLE;
    Optional<PeerAnswer> copies =
        answered || !copiesDo
            ? Optional.empty()
            : askForCopies(context, elsewhere, owners.isPresent());
    copies
        .or(() -> owners)
        // An owner that is slow and no more.
        .or(() -> copiesDo ? askOwner(context, elsewhere.owner(), false) : Optional.empty())
        .ifPresentOrElse(
            answer -> passBack(context, answer),
            () -> Problem.unavailable(context, silence(elsewhere.owner())));
  }

  private String silence(Peer owner) {
    return owner.equals(self)
        ? "this instance restores the key's partition"
        : "instance %s, which owns the key, does not answer, or too many wait for it"
            .formatted(owner);
  }

  /** This instance was asked already. */
  private Optional<PeerAnswer> askOwner(Context context, Peer owner, boolean copiesDo) {
    return owner.equals(self)
        ? Optional.empty()
        : ask(context, owner, "", copiesDo ? PeerClient.PATIENCE_WITH_COPIES : peers.deadline());
  }

  /**
   * Standbys and, as long as it restores what it owns, the owner have copies.
   *
   * @param ownerIsThere whether it says something
   */
  private Optional<PeerAnswer> askForCopies(
      Context context, Answer.Elsewhere<?> elsewhere, boolean ownerIsThere) {
    Stream<Peer> owner =
        Stream.of(elsewhere.owner()).filter(peer -> ownerIsThere || peer.equals(self));
    return Stream.concat(owner, elsewhere.standbys().stream())
        .map(peer -> ask(context, peer, StandbyRoutes.PREFIX, PeerClient.PATIENCE_WITH_COPIES))
        .flatMap(Optional::stream)
        .filter(answer -> answer.status() == OK)
        .findFirst();
  }

  /** Empty if there is no answer in time, or too many wait for one already. */
  private Optional<PeerAnswer> ask(Context context, Peer peer, String prefix, Duration patience) {
    return peers.ask(peer, prefix + path(context), PositionTrail.of(context).passedOn(), patience);
  }

  private static void passBack(Context context, PeerAnswer answer) {
    answer.headers().forEach(context::header);
    if (answer.header(PositionHeaders.POSITION).isEmpty()) {
      PositionTrail.of(context).add(null);
    }
    context.status(answer.status());
    Body.set(context, answer.body());
  }

  /** The path and the query as they came, not decoded and encoded again. */
  private static String path(Context context) {
    String query = context.queryString();
    return context.req().getRequestURI() + (query == null ? "" : "?" + query);
  }
}
