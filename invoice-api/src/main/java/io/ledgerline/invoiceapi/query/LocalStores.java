package io.ledgerline.invoiceapi.query;

import io.ledgerline.invoiceapi.streams.StreamsRuntime;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.query.Query;
import org.apache.kafka.streams.query.QueryResult;
import org.apache.kafka.streams.query.StateQueryRequest;

/** The partitions that this instance is the active owner of. */
public final class LocalStores implements Stores {
  private final StreamsRuntime runtime;

  public LocalStores(StreamsRuntime runtime) {
    this.runtime = runtime;
  }

  @Override
  public <R> Answer<R> ask(
      String store, Function<KafkaStreams, KeyQueryMetadata> owner, Query<R> query) {
    if (!runtime.isRunning()) {
      return new Answer.Unavailable<>("the service is " + runtime.state());
    }
    KafkaStreams streams = runtime.streams().orElseThrow();
    try {
      KeyQueryMetadata metadata = owner.apply(streams);
      if (metadata == null || metadata.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
        return new Answer.Unavailable<>("partitions are being assigned");
      }
      return ask(streams, store, metadata.partition(), query);
    } catch (InvalidStateStoreException e) {
      return new Answer.Unavailable<>(e.getMessage());
    }
  }

  private static <R> Answer<R> ask(
      KafkaStreams streams, String store, int partition, Query<R> query) {
    QueryResult<R> result =
        streams
            .query(
                StateQueryRequest.inStore(store)
                    .withQuery(query)
                    .withPartitions(Set.of(partition))
                    .requireActive())
            .getPartitionResults()
            .get(partition);
    if (result == null) {
      return new Answer.Unavailable<>("partition " + partition + " is not here");
    }
    if (result.isFailure()) {
      return new Answer.Unavailable<>(
          "partition %d of %s: %s".formatted(partition, store, result.getFailureReason()));
    }
    return Answer.of(Optional.ofNullable(result.getResult()));
  }
}
