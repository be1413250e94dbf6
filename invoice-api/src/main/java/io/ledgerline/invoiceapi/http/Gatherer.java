package io.ledgerline.invoiceapi.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerline.invoiceapi.query.Answer;
import io.ledgerline.invoiceapi.query.Peer;
import java.io.IOException;
import java.util.HashMap;
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
   * Asks all owners at the same time.
   *
   * @param trail goes along, and takes the positions of their answers
   * @param path of the request that answers for some partitions, with a query
   */
  <T> Answer<T> gather(
      PositionTrail trail, Map<Peer, Set<Integer>> owners, String path, Parts<T> parts) {
    Map<Peer, Future<Optional<PeerAnswer>>> asked = new HashMap<>();
    owners.forEach(
        (owner, partitions) -> {
          if (!owner.equals(self)) {
            String part = path + "&" + PARTITIONS + "=" + list(partitions);
            asked.put(
                owner,
                threads.submit(() -> peers.ask(owner, part, trail.passedOn(), peers.deadline())));
          }
        });
    Set<Integer> own = owners.getOrDefault(self, Set.of());
    Answer<T> whole = parts.here().apply(own);
    for (Map.Entry<Peer, Future<Optional<PeerAnswer>>> other : asked.entrySet()) {
      Answer<T> part = part(trail, other.getKey(), get(other.getValue()), parts.there());
      whole = whole.flatMap(sum -> part.map(more -> parts.sum().apply(sum, more)));
    }
    return whole;
  }

  private static <T> Answer<T> part(
      PositionTrail trail, Peer owner, Optional<PeerAnswer> answer, Function<JsonNode, T> reader) {
    if (answer.isEmpty() || answer.get().status() != OK) {
      return new Answer.Unavailable<>("instance " + owner + " does not answer for its part");
    }
    trail.add(answer.get().header(PositionHeaders.POSITION).orElse(null));
    try {
      return new Answer.Found<>(reader.apply(JSON.readTree(answer.get().body())));
    } catch (IOException | RuntimeException e) {
      // Another version's, or none of ours.
      return new Answer.Unavailable<>("instance " + owner + " answers something else");
    }
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
