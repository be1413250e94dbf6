package io.ledgerline.connect.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** What the sink asks of the store. Failures are those of the SDK. Thread-safe. */
interface ItemStore extends AutoCloseable {
  /** Empty if there is no such table. */
  CompletableFuture<Optional<TableDescription>> describe(Table table);

  /** Returns before the table can be used; done, too, if somebody else is just creating it. */
  CompletableFuture<Void> create(Table table);

  /**
   * Puts an item unless its key has a certain version or a newer one.
   *
   * @param unlessParts not in place of an item with parts, either, so that it need not be asked for
   *     each time what was replaced
   * @return empty if the item is there now, else what stands in its way
   */
  CompletableFuture<Optional<Head>> putIfNewer(
      Table table, Map<String, AttributeValue> item, Version than, boolean unlessParts);

  /** Empty if the key has no item. */
  CompletableFuture<Optional<Head>> head(Table table, Map<String, AttributeValue> key);

  CompletableFuture<Void> put(Table table, Map<String, AttributeValue> part);

  /** The sort keys of all items of a partition key from one to another, both included. */
  CompletableFuture<List<String>> keysBetween(Table table, String hash, String first, String last);

  CompletableFuture<Void> delete(Table table, String hash, String range);

  @Override
  void close();
}
