package io.ledgerline.invoiceapi.query;

import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.query.Query;
import org.apache.kafka.streams.query.RangeQuery;
import org.apache.kafka.streams.state.KeyValueIterator;

/** Asks one partition of a store, and tells an empty answer from no answer. */
public interface Stores {
  /** Asks the partition that a key lies in. */
  <R> Answer<R> ask(String store, KeyPlace place, Query<R> query);

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
   * @param place of any of the rows
   */
  default <R> Answer<R> scan(
      String store,
      KeyPlace place,
      RangeQuery<String, byte[]> range,
      Function<KeyValueIterator<String, byte[]>, R> reader) {
    return read(() -> ask(store, place, range), reader);
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
}
