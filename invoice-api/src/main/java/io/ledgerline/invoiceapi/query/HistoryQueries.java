package io.ledgerline.invoiceapi.query;

import io.ledgerline.streamsapp.CustomerPartitioner;
import io.ledgerline.streamsapp.StoreNames;
import io.ledgerline.streamsapp.invoice.CustomerInvoiceKey;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.query.RangeQuery;

/** Pages through a customer's purchase history, the newest invoice first. */
public final class HistoryQueries {
  private final Stores stores;

  public HistoryQueries(Stores stores) {
    this.stores = stores;
  }

  /**
   * What part of a history is asked for.
   *
   * @param from earliest time, included
   * @param to latest time, excluded
   * @param after key of the item before the page; empty for the first page
   * @param limit most items of the page
   */
  public record Range(
      Optional<Instant> from, Optional<Instant> to, Optional<String> after, int limit) {
    boolean wants(String key) {
      Instant issuedAt = CustomerInvoiceKey.issuedAt(key);
      return !Optional.of(key).equals(after)
          && from.map(f -> !issuedAt.isBefore(f)).orElse(true)
          && to.map(issuedAt::isBefore).orElse(true);
    }
  }

  /** Records of InvoiceSummary as they are stored, in the wire format. */
  public Answer<Page<byte[]>> history(String customerId, Range range) {
    String lower =
        range
            .from()
            .map(from -> CustomerInvoiceKey.notAbove(customerId, from))
            .orElseGet(() -> CustomerInvoiceKey.first(customerId));
    String upper =
        range
            .after()
            .or(() -> range.to().map(to -> CustomerInvoiceKey.notBelow(customerId, to)))
            .orElseGet(() -> CustomerInvoiceKey.end(customerId));
    return stores.scan(
        StoreNames.CUSTOMER_INVOICES,
        KeyPlace.of(lower, new CustomerPartitioner()),
        RangeQuery.<String, byte[]>withRange(lower, upper).withDescendingKeys(),
        rows -> Page.read(rows, range::wants, range.limit(), row -> row.value));
  }
}
