package io.ledgerline.invoiceapi.query;

import io.ledgerline.invoiceapi.query.Assignment.Holders;
import io.ledgerline.invoiceapi.streams.StreamsRuntime;
import io.ledgerline.streamsapp.ServedStores;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.query.KeyQuery;
import org.apache.kafka.streams.query.Query;
import org.apache.kafka.streams.query.RangeQuery;
import org.apache.kafka.streams.query.ResultOrder;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * The partitions that this instance is the active owner of; of all others it knows the owner.
 *
 * <p>They are not asked by {@link KafkaStreams#query}: in Kafka 4.3.1 it locks a store's position
 * and then the store, while each put locks the store and then the position, and the two wait for
 * each other for ever (KAFKA-19629).
 */
public final class LocalStores implements Stores {
  private final StreamsRuntime runtime;
  private final Peer self;
  private final Assignment assignment;

  /**
   * @param self as other instances know this one
   * @param copies whether instances are named that have copies
   */
  public LocalStores(StreamsRuntime runtime, Peer self, boolean copies) {
    this.runtime = runtime;
    this.self = self;
    this.assignment = new Assignment(copies);
  }

  @Override
  public <R> Answer<R> ask(String store, KeyPlace place, Query<R> query) {
    return whenRunning(
        streams -> {
          List<Holders> partitions = assignment.of(streams, store);
          if (partitions.isEmpty()) {
            return unassigned();
          }
          int partition = place.among(partitions.size());
          Answer<R> own = askHere(store, partition, query);
          return own instanceof Answer.Unavailable<R>
              ? elsewhere(partitions.get(partition), own)
              : own;
        });
  }

  /**
   * As long as this instance restores what it owns, others may have a copy that is younger.
   *
   * @param own why the partition cannot be asked here
   */
  private <R> Answer<R> elsewhere(Holders holders, Answer<R> own) {
    if (holders.owner().isEmpty()) {
      return new Answer.Unavailable<>("nobody owns the key's partition now");
    }
    Peer owner = holders.owner().get();
    return owner.equals(self) && holders.standbys().isEmpty()
        ? own
        : new Answer.Elsewhere<>(owner, holders.standbys());
  }

  private static <R> Answer<R> unassigned() {
    return new Answer.Unavailable<>("partitions are being assigned");
  }

  /** The number of a key's partition. */
  public Answer<Integer> partition(String store, KeyPlace place) {
    return whenRunning(
        streams -> {
          int partitions = assignment.of(streams, store).size();
          return partitions == 0 ? unassigned() : new Answer.Found<>(place.among(partitions));
        });
  }

  @Override
  public Answer<Owners> owners(String store) {
    return whenRunning(
        streams -> {
          Map<Peer, Set<Integer>> owners = new HashMap<>();
          Map<Integer, List<Peer>> standbys = new HashMap<>();
          List<Holders> partitions = assignment.of(streams, store);
          for (int partition = 0; partition < partitions.size(); partition++) {
            Optional<Peer> owner = partitions.get(partition).owner();
            if (owner.isEmpty()) {
              return new Answer.Unavailable<>("nobody owns partition " + partition + " now");
            }
            owners.computeIfAbsent(owner.get(), any -> new HashSet<>()).add(partition);
            standbys.put(partition, partitions.get(partition).standbys());
          }
          return partitions.isEmpty()
              ? unassigned()
              : new Answer.Found<>(new Owners(owners, standbys));
        });
  }

  @Override
  public <R> Answer<R> askHere(String store, int partition, Query<R> query) {
    return whenRunning(
        streams -> {
          ServedStores served = runtime.live().stores();
          Optional<ReadOnlyKeyValueStore<Object, Object>> own = served.find(store, partition);
          if (own.isEmpty()) {
            return new Answer.Unavailable<>(
                "this instance does not own partition " + partition + " now");
          }
          Answer<R> answer = ask(own.get(), query);
          if (served.find(store, partition).equals(own)) {
            return answer;
          }
          // A store that was made anew meanwhile has not all before it is restored.
          if (answer instanceof Answer.Found<R> found
              && found.value() instanceof KeyValueIterator<?, ?> rows) {
            rows.close();
          }
          return new Answer.Unavailable<>("partition " + partition + " has just left");
        });
  }

  /** Asks a partition that this instance owns or has a copy of. */
  public <R> Answer<R> askCopy(String store, int partition, Query<R> query) {
    return whenRunning(
        streams ->
            ask(
                streams.store(
                    StoreQueryParameters.fromNameAndType(
                            store, QueryableStoreTypes.<Object, Object>keyValueStore())
                        .withPartition(partition)
                        .enableStaleStores()),
                query));
  }

  private <R> Answer<R> whenRunning(Function<KafkaStreams, Answer<R>> query) {
    if (!runtime.canAnswer()) {
      return new Answer.Unavailable<>("the service is " + runtime.state());
    }
    try {
      return query.apply(runtime.streams().orElseThrow());
    } catch (InvalidStateStoreException e) {
      // The partition has just left.
      return new Answer.Unavailable<>(e.getMessage());
    }
  }

  private static <R> Answer<R> ask(ReadOnlyKeyValueStore<Object, Object> store, Query<R> query) {
    @SuppressWarnings("unchecked") // the caller knows what the store holds
    R result = (R) run(query, store);
    return Answer.of(Optional.ofNullable(result));
  }

  private static Object run(Query<?> query, ReadOnlyKeyValueStore<Object, Object> store) {
    if (query instanceof KeyQuery<?, ?> key) {
      return store.get(key.getKey());
    }
    if (query instanceof RangeQuery<?, ?> range) {
      Object from = range.getLowerBound().orElse(null);
      Object to = range.getUpperBound().orElse(null);
      return range.resultOrder() == ResultOrder.DESCENDING
          ? store.reverseRange(from, to)
          : store.range(from, to);
    }
    throw new IllegalArgumentException("No answer to " + query);
  }
}
