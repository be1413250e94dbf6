package io.ledgerline.invoiceapi.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerline.invoiceapi.query.Answer;
import io.ledgerline.invoiceapi.query.Owners;
import io.ledgerline.invoiceapi.query.Peer;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts an answer together of what all partitions of a store have, wherever they are: whole, or not
 * at all.
 */
public final class Gatherer {
  /** A parameter of requests between instances: the partitions that are asked for. */
  static final String PARTITIONS = "partitions";

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final int OK = 200;

  /** No more than the client lets ask at a time, and for a moment those whom it refuses. */
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "gatherer");
            thread.setDaemon(true);
            return thread;
          });

  private final PeerClient peers;
  private final Peer self;

  /**
   * @param self this instance, as the owners' metadata knows it
   */
  public Gatherer(PeerClient peers, Peer self) {
    this.peers = peers;
    this.self = self;
  }

  /**
   * What partitions have in common.
   *
   * @param here answers for partitions of this instance
   * @param there makes the same of another instance's answer
   * @param sum of two parts
   */
  record Parts<T>(
      Function<Set<Integer>, Answer<T>> here, Function<JsonNode, T> there, BinaryOperator<T> sum) {}

  /**
   * Asks all owners at the same time, and for the partitions of those who do not answer the
   * instances that have copies.
   *
   * @param trail goes along, and takes the positions of their answers
   * @param path of the request that answers for some partitions, with a query
   */
  <T> Answer<T> gather(PositionTrail trail, Owners owners, String path, Parts<T> parts) {
    boolean copiesDo =
        !trail.isBound()
            && !owners.copies().isEmpty()
            && owners.copies().values().stream().noneMatch(List::isEmpty);
    Duration patience = copiesDo ? PeerClient.PATIENCE_WITH_COPIES : peers.deadline();
    Map<Peer, Future<Optional<PeerAnswer>>> asked = new HashMap<>();
    owners
        .parts()
        .forEach(
            (owner, partitions) -> {
              if (!owner.equals(self)) {
                asked.put(
                    owner,
                    threads.submit(
                        () ->
                            peers.ask(owner, part(path, partitions), trail.passedOn(), patience)));
              }
            });
    Set<Integer> own = owners.parts().getOrDefault(self, Set.of());
    Answer<T> whole = orCopies(parts.here().apply(own), trail, owners, own, path, parts);
    for (Map.Entry<Peer, Future<Optional<PeerAnswer>>> other : asked.entrySet()) {
      Peer owner = other.getKey();
      Optional<PeerAnswer> answer = get(other.getValue());
      Set<Integer> partitions = owners.parts().get(owner);
      Answer<T> part =
          orCopies(
              read(trail, owner, answer, parts.there()), trail, owners, partitions, path, parts);
      // An owner that is slow and no more.
      Answer<T> found =
          copiesDo && answer.isEmpty() && part instanceof Answer.Unavailable<T>
              ? read(
                  trail,
                  owner,
                  peers.ask(owner, part(path, partitions), trail.passedOn(), peers.deadline()),
                  parts.there())
              : part;
      whole = whole.flatMap(sum -> found.map(more -> parts.sum().apply(sum, more)));
    }
    return whole;
  }

  /** The part of an owner, or, if that is not to be had, the same of copies. */
  private <T> Answer<T> orCopies(
      Answer<T> part,
      PositionTrail trail,
      Owners owners,
      Set<Integer> partitions,
      String path,
      Parts<T> parts) {
    if (trail.isBound() || !(part instanceof Answer.Unavailable<T>)) {
      return part;
    }
    Map<Peer, Set<Integer>> holders = new HashMap<>();
    for (int partition : partitions) {
      List<Peer> copies = owners.copies().getOrDefault(partition, List.of());
      if (copies.isEmpty()) {
        return part;
      }
      holders.computeIfAbsent(copies.get(0), any -> new HashSet<>()).add(partition);
    }
    Optional<T> sum = Optional.empty();
    for (Map.Entry<Peer, Set<Integer>> holder : holders.entrySet()) {
      Optional<T> copy = copy(trail, holder.getKey(), part(path, holder.getValue()), parts.there());
      if (copy.isEmpty()) {
        return part;
      }
      sum =
          Optional.of(sum.map(before -> parts.sum().apply(before, copy.get())).orElse(copy.get()));
    }
    return sum.<Answer<T>>map(Answer.Found::new).orElse(part);
  }

  private <T> Optional<T> copy(
      PositionTrail trail, Peer holder, String path, Function<JsonNode, T> reader) {
    Optional<PeerAnswer> answer =
        peers
            .ask(
                holder,
                StandbyRoutes.PREFIX + path,
                trail.passedOn(),
                PeerClient.PATIENCE_WITH_COPIES)
            .filter(found -> found.status() == OK && found.header(StandbyRoutes.LAG).isPresent());
    if (answer.isEmpty()) {
      return Optional.empty();
    }
    trail.addCopy(answer.get().header(StandbyRoutes.LAG).orElseThrow());
    return body(answer.get(), reader);
  }

  private static <T> Answer<T> read(
      PositionTrail trail, Peer owner, Optional<PeerAnswer> answer, Function<JsonNode, T> reader) {
    if (answer.isEmpty() || answer.get().status() != OK) {
      return new Answer.Unavailable<>("instance " + owner + " does not answer for its part");
    }
    trail.add(answer.get().header(PositionHeaders.POSITION).orElse(null));
    return body(answer.get(), reader)
        .<Answer<T>>map(Answer.Found::new)
        .orElseGet(() -> new Answer.Unavailable<>("instance " + owner + " answers something else"));
  }

  /** Empty if it is another version's, or none of ours. */
  private static <T> Optional<T> body(PeerAnswer answer, Function<JsonNode, T> reader) {
    try {
      return Optional.of(reader.apply(JSON.readTree(answer.body())));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static String part(String path, Set<Integer> partitions) {
    return path + "&" + PARTITIONS + "=" + list(partitions);
  }

  /** The client keeps to its deadline. */
  private static Optional<PeerAnswer> get(Future<Optional<PeerAnswer>> asked) {
    try {
      return asked.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static String list(Set<Integer> partitions) {
    return partitions.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
  }
}
