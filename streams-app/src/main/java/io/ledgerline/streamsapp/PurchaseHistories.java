package io.ledgerline.streamsapp;

import io.ledgerline.schemas.topics.Topics;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/**
 * Keeps the purchase histories of customers, each side by side in one partition. The topic is the
 * store's own changelog, so nothing is written twice; and unlike a KTable nothing is read before it
 * is written.
 */
final class PurchaseHistories {
  /** Adds the store, and what fills it, to a topology. */
  static void addTo(Topology topology) {
    topology.addReadOnlyStateStore(
        Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(StoreNames.CUSTOMER_INVOICES),
                Serdes.String(),
                Serdes.ByteArray())
            .withCachingDisabled(),
        "read-customer-invoices",
        Serdes.String().deserializer(),
        Serdes.ByteArray().deserializer(),
        Topics.CUSTOMER_INVOICES.name(),
        "keep-customer-invoices",
        Keep::new);
  }

  /** Puts each row, or its absence, into the store. */
  private static final class Keep extends ContextualProcessor<String, byte[], Void, Void> {
    @Override
    public void process(Record<String, byte[]> row) {
      KeyValueStore<String, byte[]> histories =
          context().getStateStore(StoreNames.CUSTOMER_INVOICES);
      histories.put(row.key(), row.value());
    }
  }

  private PurchaseHistories() {}
}
