package io.ledgerline.streamsapp;

import io.ledgerline.streamsapp.invoice.BusinessTime;
import io.ledgerline.streamsapp.invoice.CustomerInvoiceKey;
import io.ledgerline.streamsapp.retail.Customer;
import io.ledgerline.streamsapp.retail.CustomerCodec;
import io.ledgerline.streamsapp.retail.CustomerHistory;
import io.ledgerline.streamsapp.retail.HistoryEntry;
import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Brings the customer of each row of the histories up to date, and sends on his row of dim_customer
 * if it has changed. Runs after the row was kept. Both its stores hold what was committed when the
 * task begins; and if the histories were ahead, each row that comes again would lead to the same.
 */
final class TrackCustomers extends ContextualProcessor<String, byte[], String, byte[]> {
  private final CustomerCodec codec;
  private final BusinessTime time;
  private final ServedStores stores;
  private KeyValueStore<String, byte[]> histories;
  private KeyValueStore<String, byte[]> customers;
  private ServedStores.Task served;

  /**
   * @param stores is told of those that this reads and fills
   */
  TrackCustomers(CustomerCodec codec, BusinessTime time, ServedStores stores) {
    this.codec = codec;
    this.time = time;
    this.stores = stores;
  }

  @Override
  public void init(ProcessorContext<String, byte[]> context) {
    super.init(context);
    histories = context.getStateStore(StoreNames.CUSTOMER_INVOICES);
    customers = context.getStateStore(StoreNames.CUSTOMERS);
    served = stores.open(context, StoreNames.CUSTOMERS);
  }

  @Override
  public void close() {
    served.close();
  }

  @Override
  public void process(Record<String, byte[]> row) {
    served.hear();
    String customerId = CustomerInvoiceKey.customerOf(row.key());
    byte[] before = customers.get(customerId);
    Customer customer = before == null ? null : codec.decode(before);
    if (row.value() != null) {
      customer = Customer.with(customer, HistoryEntry.read(row.key(), row.value(), time));
    } else if (customer != null) {
      customer = customer.without(row.key(), new StoredHistory(customerId));
    }
    if (customer != null) {
      write(row, customerId, before, codec.encode(customerId, customer));
    }
  }

  private void write(Record<String, byte[]> row, String customerId, byte[] before, byte[] now) {
    if (Arrays.equals(before, now)) {
      return;
    }
    customers.put(customerId, now);
    byte[] value = codec.row(now);
    if (before == null || !Arrays.equals(codec.row(before), value)) {
      context().forward(row.withKey(customerId).withValue(value).withHeaders(new RecordHeaders()));
    }
  }

  private final class StoredHistory implements CustomerHistory {
    private final String from;
    private final String to;

    private StoredHistory(String customerId) {
      this.from = CustomerInvoiceKey.first(customerId);
      this.to = CustomerInvoiceKey.end(customerId);
    }

    @Override
    public Optional<HistoryEntry> first() {
      return read(histories.range(from, to));
    }

    @Override
    public Optional<HistoryEntry> last() {
      return read(histories.reverseRange(from, to));
    }

    private Optional<HistoryEntry> read(KeyValueIterator<String, byte[]> rows) {
      try (rows) {
        return rows.hasNext()
            ? Optional.of(rows.next()).map(row -> HistoryEntry.read(row.key, row.value, time))
            : Optional.empty();
      }
    }
  }
}
