package io.ledgerline.streamsapp;

import io.ledgerline.schemas.topics.StarTopics;
import io.ledgerline.schemas.topics.Topics;
import io.ledgerline.streamsapp.invoice.BusinessTime;
import io.ledgerline.streamsapp.retail.CustomerCodec;
import java.time.ZoneId;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/**
 * Keeps the purchase histories of customers, each side by side in one partition. The topic is the
 * store's own changelog, so nothing is written twice; and unlike a KTable nothing is read before it
 * is written. What the histories tell of their customers becomes dim_customer.
 */
final class PurchaseHistories {
  private static final String SOURCE = "read-customer-invoices";
  private static final String TRACK = "track-customers";

  private final byte[] frame;
  private final ZoneId businessZone;
  private final ServedStores stores;

  /**
   * @param frame what stands before each DimCustomer
   * @param stores is told of those that can be read
   */
  PurchaseHistories(byte[] frame, ZoneId businessZone, ServedStores stores) {
    this.frame = frame;
    this.businessZone = businessZone;
    this.stores = stores;
  }

  /** Adds the stores, and what fills them, to a topology. */
  void addTo(Topology topology) {
    topology.addReadOnlyStateStore(
        Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(StoreNames.CUSTOMER_INVOICES),
                Serdes.String(),
                Serdes.ByteArray())
            .withCachingDisabled(),
        SOURCE,
        Serdes.String().deserializer(),
        Serdes.ByteArray().deserializer(),
        Topics.CUSTOMER_INVOICES.name(),
        "keep-customer-invoices",
        () -> new Keep(stores));
    // A source's records go to its processors in the order that these were added.
    topology.addProcessor(TRACK, this::trackCustomers, SOURCE);
    topology.connectProcessorAndStateStores(TRACK, StoreNames.CUSTOMER_INVOICES);
    // Not for itself: whoever has a customer's history has his figures, too.
    topology.connectProcessorAndStateStores(TRACK, StoreNames.CUSTOMER_SALES);
    topology.addStateStore(
        Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(StoreNames.CUSTOMERS),
                Serdes.String(),
                Serdes.ByteArray())
            .withCachingDisabled(),
        TRACK);
    topology.addSink(
        "write-dim-customers",
        StarTopics.DIM_CUSTOMER.name(),
        Serdes.String().serializer(),
        Serdes.ByteArray().serializer(),
        TRACK);
  }

  private TrackCustomers trackCustomers() {
    return new TrackCustomers(new CustomerCodec(frame), new BusinessTime(businessZone), stores);
  }

  /** Puts each row, or its absence, into the store. */
  private static final class Keep extends ContextualProcessor<String, byte[], Void, Void> {
    private final ServedStores stores;
    private KeyValueStore<String, byte[]> histories;
    private ServedStores.Task served;

    private Keep(ServedStores stores) {
      this.stores = stores;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
      super.init(context);
      histories = context.getStateStore(StoreNames.CUSTOMER_INVOICES);
      served = stores.open(context, StoreNames.CUSTOMER_INVOICES);
    }

    @Override
    public void process(Record<String, byte[]> row) {
      served.hear();
      histories.put(row.key(), row.value());
    }

    @Override
    public void close() {
      served.close();
    }
  }
}
