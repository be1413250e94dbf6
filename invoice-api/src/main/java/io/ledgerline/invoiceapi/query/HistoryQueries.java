package io.ledgerline.invoiceapi.query;

import io.ledgerline.invoiceapi.streams.StreamsRuntime;
import io.ledgerline.schemas.InvoiceSummary;
import io.ledgerline.schemas.ProductSchemas;
import io.ledgerline.schemas.wire.GeneratedRecords;
import io.ledgerline.schemas.wire.WireFormat;
import io.ledgerline.streamsapp.CustomerPartitioner;
import io.ledgerline.streamsapp.StoreNames;
import io.ledgerline.streamsapp.invoice.CustomerInvoiceKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.query.RangeQuery;
import org.apache.kafka.streams.state.KeyValueIterator;

/** Pages through a customer's purchase history, the newest invoice first. */
public final class HistoryQueries {
  private final Stores stores;

  public HistoryQueries(StreamsRuntime runtime) {
    this.stores = new Stores(runtime);
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
    boolean contains(Instant issuedAt) {
      return from.map(f -> !issuedAt.isBefore(f)).orElse(true)
          && to.map(issuedAt::isBefore).orElse(true);
    }
  }

  public Answer<Page<InvoiceSummary>> history(String customerId, Range range) {
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
    Answer<KeyValueIterator<String, byte[]>> rows =
        stores.ask(
            StoreNames.CUSTOMER_INVOICES,
            streams ->
                streams.queryMetadataForKey(
                    StoreNames.CUSTOMER_INVOICES, lower, new CustomerPartitioner()),
            RangeQuery.<String, byte[]>withRange(lower, upper).withDescendingKeys());
    if (rows instanceof Answer.Found<KeyValueIterator<String, byte[]>> found) {
      try (KeyValueIterator<String, byte[]> iterator = found.value()) {
        return new Answer.Found<>(page(iterator, range));
      }
    }
    return rows instanceof Answer.Unavailable<KeyValueIterator<String, byte[]>> unavailable
        ? new Answer.Unavailable<>(unavailable.reason())
        : new Answer.Absent<>();
  }

  private static Page<InvoiceSummary> page(KeyValueIterator<String, byte[]> rows, Range range) {
    List<InvoiceSummary> items = new ArrayList<>();
    String last = null;
    while (rows.hasNext()) {
      KeyValue<String, byte[]> row = rows.next();
      boolean wanted =
          !Optional.of(row.key).equals(range.after())
              && range.contains(CustomerInvoiceKey.issuedAt(row.key));
      if (wanted && items.size() == range.limit()) {
        return new Page<>(items, Optional.ofNullable(last));
      }
      if (wanted) {
        items.add(summary(row.value));
        last = row.key;
      }
    }
    return new Page<>(items, Optional.empty());
  }

  private static InvoiceSummary summary(byte[] framed) {
    try {
      return GeneratedRecords.<InvoiceSummary>reader(
              ProductSchemas.INVOICE_SUMMARY, InvoiceSummary.getClassSchema())
          .read(
              null,
              DecoderFactory.get()
                  .binaryDecoder(
                      framed,
                      WireFormat.HEADER_SIZE,
                      framed.length - WireFormat.HEADER_SIZE,
                      null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
