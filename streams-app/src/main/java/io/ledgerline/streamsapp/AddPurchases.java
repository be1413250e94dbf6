package io.ledgerline.streamsapp;

import io.ledgerline.streamsapp.sales.CustomerRanking;
import io.ledgerline.streamsapp.sales.SalesFigures;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Adds each change to what its customer was sold, and ranks him by that. */
final class AddPurchases extends ContextualProcessor<String, byte[], Void, Void> {
  private static final byte[] NOTHING = {};

  private final ServedStores stores;
  private KeyValueStore<String, byte[]> sales;
  private KeyValueStore<String, byte[]> ranks;
  private ServedStores.Task served;

  /**
   * @param stores is told of those that this fills
   */
  AddPurchases(ServedStores stores) {
    this.stores = stores;
  }

  @Override
  public void init(ProcessorContext<Void, Void> context) {
    super.init(context);
    sales = context.getStateStore(StoreNames.CUSTOMER_SALES);
    ranks = context.getStateStore(StoreNames.CUSTOMER_RANKS);
    served = stores.open(context, StoreNames.CUSTOMER_SALES, StoreNames.CUSTOMER_RANKS);
  }

  @Override
  public void close() {
    served.close();
  }

  @Override
  public void process(Record<String, byte[]> purchase) {
    served.hear();
    String customerId = purchase.key();
    byte[] stored = sales.get(customerId);
    SalesFigures before = stored == null ? SalesFigures.NONE : SalesFigures.of(stored);
    SalesFigures now = before.plus(SalesFigures.of(purchase.value()));
    sales.put(customerId, now.isEmpty() ? null : now.toBytes());
    // First the new one: a reader meanwhile sees it twice rather than not at all.
    if (!now.isEmpty()) {
      ranks.put(CustomerRanking.key(customerId, now.net()), NOTHING);
    }
    if (stored != null && (now.isEmpty() || !now.net().equals(before.net()))) {
      ranks.delete(CustomerRanking.key(customerId, before.net()));
    }
  }
}
