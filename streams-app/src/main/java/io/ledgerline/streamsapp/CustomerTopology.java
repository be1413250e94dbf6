package io.ledgerline.streamsapp;

import io.ledgerline.streamsapp.CommitOutcome.Bought;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.Stores;

/**
 * What invoices change of their customers' figures comes together by customer, where his history
 * is: Kafka hashes his id as {@link CustomerPartitioner} does. Changes are sent rather than taken
 * from the histories, whose topic is compacted and may have lost what a row was before.
 */
final class CustomerTopology {
  /** Names the topic by which purchases reach the tasks of their customers. */
  static final String REPARTITION = "customer-purchases";

  private static final Serde<byte[]> VALUES = Serdes.ByteArray();

  /**
   * @param atCommit sends to a child {@link EmitInvoices#TO_CUSTOMERS} what changes
   * @param stores is told of those that can be read
   */
  static void addTo(
      StreamsBuilder builder, KStream<Bytes, CommitOutcome> atCommit, ServedStores stores) {
    for (String name : List.of(StoreNames.CUSTOMER_SALES, StoreNames.CUSTOMER_RANKS)) {
      builder.addStateStore(
          Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), VALUES)
              .withCachingDisabled());
    }
    atCommit
        .map(
            (invoiceNo, outcome) -> {
              Bought bought = (Bought) outcome;
              return KeyValue.pair(bought.customerId(), bought.change().toBytes());
            },
            Named.as(EmitInvoices.TO_CUSTOMERS))
        .repartition(
            Repartitioned.<String, byte[]>as(REPARTITION)
                .withKeySerde(Serdes.String())
                .withValueSerde(VALUES))
        .process(
            () -> new AddPurchases(stores),
            Named.as("add-purchases"),
            StoreNames.CUSTOMER_SALES,
            StoreNames.CUSTOMER_RANKS);
  }

  private CustomerTopology() {}
}
