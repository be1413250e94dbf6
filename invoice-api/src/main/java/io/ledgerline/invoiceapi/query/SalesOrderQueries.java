package io.ledgerline.invoiceapi.query;

import io.ledgerline.streamsapp.StoreNames;
import io.ledgerline.streamsapp.star.StarKeys;
import io.ledgerline.streamsapp.totesys.RowKey;
import io.ledgerline.streamsapp.totesys.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.streams.query.RangeQuery;

/** Pages through the sales orders of a counterparty or a member of staff. */
public final class SalesOrderQueries {
  private final Stores stores;
  private final DocumentQueries documents;
  private final StarQueries dimensions;

  public SalesOrderQueries(Stores stores) {
    this.stores = stores;
    this.documents = new DocumentQueries(stores);
    this.dimensions = new StarQueries(stores);
  }

  /**
   * The orders that there are now, the highest id first. Absent if there is no such party.
   *
   * @param after key of the order before the page, see {@link #prefix}; empty for the first page
   * @param limit most orders of the page
   */
  public Answer<Page<GenericRecord>> of(Party party, int id, Optional<String> after, int limit) {
    return orderIds(party, id, after, limit)
        .flatMap(page -> page.items().isEmpty() ? emptyIfKnown(party, id) : withDocuments(page));
  }

  /** What every key begins with that the orders of a party are paged by. */
  public static String prefix(Party party, int id) {
    return party.row(id).references(Table.SALES_ORDER);
  }

  private Answer<Page<Integer>> orderIds(Party party, int id, Optional<String> after, int limit) {
    String lower = prefix(party, id);
    String upper =
        after.orElseGet(
            () -> party.row(id).referredToBy(new RowKey(Table.SALES_ORDER, Integer.MAX_VALUE)));
    return stores.scan(
        StoreNames.REFERENCES,
        KeyPlace.of(lower),
        RangeQuery.<String, byte[]>withRange(lower, upper).withDescendingKeys(),
        notes ->
            Page.read(
                notes,
                key -> !Optional.of(key).equals(after),
                limit,
                note -> RowKey.referring(note.key).id()));
  }

  /** An order may come before the party that it names, so only without orders the party counts. */
  private Answer<Page<GenericRecord>> emptyIfKnown(Party party, int id) {
    String key = StarKeys.dimension(party.dimension().name(), Integer.toString(id));
    return dimensions
        .row(party.dimension(), key)
        .map(row -> new Page<>(List.of(), Optional.empty()));
  }

  private Answer<Page<GenericRecord>> withDocuments(Page<Integer> ids) {
    List<GenericRecord> orders = new ArrayList<>();
    for (int id : ids.items()) {
      Answer<GenericRecord> order = documents.current(SourceDocument.SALES_ORDER, id);
      if (order instanceof Answer.Unavailable<GenericRecord> unavailable) {
        return new Answer.Unavailable<>(unavailable.reason());
      }
      if (order instanceof Answer.Elsewhere<GenericRecord> elsewhere) {
        return new Answer.Elsewhere<>(elsewhere.owner(), elsewhere.standbys());
      }
      // The order's document may be about to come, or just gone.
      if (order instanceof Answer.Found<GenericRecord> found) {
        orders.add(found.value());
      }
    }
    return new Answer.Found<>(new Page<>(orders, ids.next()));
  }
}
