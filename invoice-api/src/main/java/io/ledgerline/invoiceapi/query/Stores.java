package io.ledgerline.invoiceapi.query;

import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.query.Query;
import org.apache.kafka.streams.query.RangeQuery;
import org.apache.kafka.streams.state.KeyValueIterator;

/** Asks one partition of a store, and tells an empty answer from no answer. */
public interface Stores {
  /**
   * @param owner finds the partition that owns the key
   */
  <R> Answer<R> ask(String store, Function<KafkaStreams, KeyQueryMetadata> owner, Query<R> query);

  /** Asks the partition that owns a text key. */
  default <R> Answer<R> ask(String store, String key, Query<R> query) {
    return ask(store, owner(store, key), query);
  }

  /** Who owns each partition of a store; found only if each has an owner. */
  Answer<Owners> owners(String store);

  /** Asks a partition that this instance owns. */
  <R> Answer<R> askHere(String store, int partition, Query<R> query);

  /** Reads rows side by side in a partition that this instance owns, and closes them. */
  default <R> Answer<R> scanHere(
      String store,
      int partition,
      RangeQuery<String, byte[]> range,
      Function<KeyValueIterator<String, byte[]>, R> reader) {
    return read(() -> askHere(store, partition, range), reader);
  }

  /**
   * Reads rows side by side in one partition, and closes them.
   *
   * @param owner finds the partition that owns the rows
   */
  default <R> Answer<R> scan(
      String store,
      Function<KafkaStreams, KeyQueryMetadata> owner,
      RangeQuery<String, byte[]> range,
      Function<KeyValueIterator<String, byte[]>, R> reader) {
    return read(() -> ask(store, owner, range), reader);
  }

  private static <R> Answer<R> read(
      Supplier<Answer<KeyValueIterator<String, byte[]>>> found,
      Function<KeyValueIterator<String, byte[]>, R> reader) {
    try {
      return found
          .get()
          .map(
              rows -> {
                try (rows) {
                  return reader.apply(rows);
                }
              });
    } catch (InvalidStateStoreException e) {
      // The partition left while it was being read.
      return new Answer.Unavailable<>(e.getMessage());
    }
  }

  /**
   * The same in the partition that owns a text key.
   *
   * @param key any in the range
   */
  default <R> Answer<R> scan(
      String store,
      String key,
      RangeQuery<String, byte[]> range,
      Function<KeyValueIterator<String, byte[]>, R> reader) {
    return scan(store, owner(store, key), range, reader);
  }

  /** Finds the partition that owns a text key as Kafka puts it. */
  static Function<KafkaStreams, KeyQueryMetadata> owner(String store, String key) {
    return streams -> streams.queryMetadataForKey(store, key, new StringSerializer());
  }
}
