package io.ledgerline.invoiceapi.query;

import io.ledgerline.invoiceapi.streams.StreamsRuntime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.query.KeyQuery;
import org.apache.kafka.streams.query.Query;
import org.apache.kafka.streams.query.RangeQuery;
import org.apache.kafka.streams.query.ResultOrder;
import org.apache.kafka.streams.state.HostInfo;
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
  private final boolean copies;

  /**
   * @param self as other instances know this one
   * @param copies whether instances are named that have copies
   */
  public LocalStores(StreamsRuntime runtime, Peer self, boolean copies) {
    this.runtime = runtime;
    this.self = self;
    this.copies = copies;
  }

  @Override
  public <R> Answer<R> ask(
      String store, Function<KafkaStreams, KeyQueryMetadata> owner, Query<R> query) {
    return whenRunning(
        streams -> {
          KeyQueryMetadata metadata = owner.apply(streams);
          return active(metadata)
              .flatMap(
                  active ->
                      active.equals(self)
                          ? askOwn(streams, of(store, metadata.partition()), metadata, query)
                          : new Answer.Elsewhere<>(active, standbys(metadata)));
        });
  }

  /** As long as this instance restores what it owns, others may have a copy that is younger. */
  private <R> Answer<R> askOwn(
      KafkaStreams streams,
      StoreQueryParameters<ReadOnlyKeyValueStore<Object, Object>> store,
      KeyQueryMetadata metadata,
      Query<R> query) {
    try {
      return ask(streams, store, query);
    } catch (InvalidStateStoreException e) {
      List<Peer> standbys = standbys(metadata);
      return standbys.isEmpty()
          ? new Answer.Unavailable<>(e.getMessage())
          : new Answer.Elsewhere<>(self, standbys);
    }
  }

  /** The number of a key's partition. */
  public Answer<Integer> partition(Function<KafkaStreams, KeyQueryMetadata> owner) {
    return whenRunning(
        streams -> {
          KeyQueryMetadata metadata = owner.apply(streams);
          return active(metadata).map(active -> metadata.partition());
        });
  }

  /** Asks a partition that this instance owns or has a copy of. */
  public <R> Answer<R> askCopy(String store, int partition, Query<R> query) {
    return whenRunning(streams -> ask(streams, of(store, partition).enableStaleStores(), query));
  }

  @Override
  public Answer<Owners> owners(String store) {
    return whenRunning(
        streams -> {
          Map<Peer, Set<Integer>> owners = new HashMap<>();
          Map<Integer, List<Peer>> standbys = new HashMap<>();
          AtomicInteger partitions = new AtomicInteger(1);
          for (int partition = 0; partition < partitions.get(); partition++) {
            Set<Integer> asked = Set.of(partition);
            KeyQueryMetadata metadata =
                streams.<String>queryMetadataForKey(
                    store,
                    "",
                    (topic, key, value, count) -> {
                      partitions.set(count);
                      return Optional.of(asked);
                    });
            Answer<Peer> owner = active(metadata);
            if (!(owner instanceof Answer.Found<Peer> found)) {
              return owner.map(any -> new Owners(owners, standbys));
            }
            owners.computeIfAbsent(found.value(), any -> new HashSet<>()).addAll(asked);
            standbys.put(partition, standbys(metadata));
          }
          return new Answer.Found<>(new Owners(owners, standbys));
        });
  }

  @Override
  public <R> Answer<R> askHere(String store, int partition, Query<R> query) {
    return whenRunning(streams -> ask(streams, of(store, partition), query));
  }

  private <R> Answer<R> whenRunning(Function<KafkaStreams, Answer<R>> query) {
    if (!runtime.canAnswer()) {
      return new Answer.Unavailable<>("the service is " + runtime.state());
    }
    try {
      return query.apply(runtime.streams().orElseThrow());
    } catch (InvalidStateStoreException e) {
      return new Answer.Unavailable<>(e.getMessage());
    }
  }

  private List<Peer> standbys(KeyQueryMetadata metadata) {
    return copies ? metadata.standbyHosts().stream().map(LocalStores::peer).toList() : List.of();
  }

  private static Peer peer(HostInfo host) {
    return new Peer(host.host(), host.port());
  }

  private static Answer<Peer> active(KeyQueryMetadata metadata) {
    if (metadata == null || metadata.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
      return new Answer.Unavailable<>("partitions are being assigned");
    }
    Peer active = peer(metadata.activeHost());
    return active.port() < 0
        ? new Answer.Unavailable<>("nobody owns the key's partition now")
        : new Answer.Found<>(active);
  }

  private static StoreQueryParameters<ReadOnlyKeyValueStore<Object, Object>> of(
      String store, int partition) {
    return StoreQueryParameters.fromNameAndType(
            store, QueryableStoreTypes.<Object, Object>keyValueStore())
        .withPartition(partition);
  }

  private static <R> Answer<R> ask(
      KafkaStreams streams,
      StoreQueryParameters<ReadOnlyKeyValueStore<Object, Object>> store,
      Query<R> query) {
    ReadOnlyKeyValueStore<Object, Object> local = streams.store(store);
    @SuppressWarnings("unchecked") // the caller knows what the store holds
    R result = (R) run(query, local);
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
