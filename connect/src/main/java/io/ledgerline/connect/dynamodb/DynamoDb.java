package io.ledgerline.connect.dynamodb;

import io.ledgerline.connect.sink.Batch;
import io.ledgerline.connect.sink.Destination;
import io.ledgerline.connect.sink.Origin;
import io.ledgerline.connect.sink.Prepared;
import io.ledgerline.connect.sink.StoppedTopicException;
import io.ledgerline.connect.sink.UnavailableException;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/**
 * DynamoDB as a destination. Kafka's offsets tell where to go on: what is written again changes
 * nothing, since each item has its version.
 */
final class DynamoDb implements Destination<ItemRows> {
  private final DynamoDbSettings settings;
  private final ItemStore store;
  private final Tables tables;
  private final Window window;

  DynamoDb(DynamoDbSettings settings, ItemStore store) {
    this.settings = settings;
    this.store = store;
    this.tables = new Tables(store, settings.createTables());
    this.window = new Window(settings.maxInFlight());
  }

  @Override
  public Prepared<ItemRows> prepare(String topic, Set<TopicPartition> partitions)
      throws UnavailableException {
    Product product =
        Product.of(Origin.topic(topic))
            .orElseThrow(
                () ->
                    new StoppedTopicException(
                        "topic %s: there is no table for it, take it out of topics"
                            .formatted(topic)));
    try {
      tables.ready(new Table(settings.tablePrefix() + product.table(), product));
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
    Items items = new Items(product, settings.generation(), settings.itemMaxBytes());
    return new Prepared<>(Map.of(), () -> new ItemRows(items));
  }

  @Override
  public void apply(Batch<ItemRows> batch) throws UnavailableException {
    try {
      new Writing(batch, window, store, settings.tablePrefix()).run();
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** The pause that comes before another attempt then ends at once. */
  private static UnavailableException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new UnavailableException("the task ends", e);
  }

  /** Nothing to do: whoever waits here can be interrupted, and is. */
  @Override
  public void abort() {}

  @Override
  public void close() {
    store.close();
  }
}
