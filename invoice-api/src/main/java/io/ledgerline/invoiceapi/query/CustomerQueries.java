package io.ledgerline.invoiceapi.query;

import io.ledgerline.schemas.topics.StarTopics;
import io.ledgerline.streamsapp.StoreNames;
import io.ledgerline.streamsapp.sales.CustomerRanking;
import io.ledgerline.streamsapp.sales.SalesFigures;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.streams.query.KeyQuery;
import org.apache.kafka.streams.query.Query;
import org.apache.kafka.streams.query.RangeQuery;

/** What customers were sold in all. */
public final class CustomerQueries {
  private static final Schema SCHEMA = StarTable.of(StarTopics.DIM_CUSTOMER).schema();

  private final Stores stores;

  public CustomerQueries(Stores stores) {
    this.stores = stores;
  }

  /** A customer with an invoice. */
  public Answer<Buyer> customer(String customerId) {
    return buyer(customerId, store -> stores.ask(store, KeyPlace.of(customerId), key(customerId)));
  }

  /** Who has which partitions of the ranking. */
  public Answer<Owners> owners() {
    return stores.owners(StoreNames.CUSTOMER_RANKS);
  }

  /**
   * The customers in some partitions of this instance who were sold most, by net.
   *
   * @param after behind which they stand
   */
  public Answer<List<Buyer>> first(Set<Integer> partitions, Optional<Place> after, int limit) {
    String from = after.map(CustomerQueries::key).orElseGet(CustomerRanking::first);
    Ranked<Buyer> ranked = new Ranked<>(CustomerQueries::place, limit);
    return ranked.over(
        partitions,
        partition ->
            ranked.byId(
                after,
                most -> ids(partition, from, most),
                // One who has just changed stands where his net of now says.
                id -> buyer(id, store -> stores.askHere(store, partition, key(id))),
                buyer -> key(place(buyer))));
  }

  private static String key(Place place) {
    return CustomerRanking.key(place.id(), place.amount());
  }

  public static Place place(Buyer buyer) {
    return new Place(buyer.figures().net(), buyer.customerId());
  }

  private Answer<Ranked.Ids> ids(int partition, String from, int limit) {
    return stores.scanHere(
        StoreNames.CUSTOMER_RANKS,
        partition,
        RangeQuery.withRange(from, CustomerRanking.end()),
        rows -> Ranked.Ids.read(rows, CustomerRanking::customerId, limit));
  }

  private static Answer<Buyer> buyer(String customerId, Function<String, Answer<byte[]>> stored) {
    return stored
        .apply(StoreNames.CUSTOMER_SALES)
        .map(SalesFigures::of)
        .flatMap(
            figures ->
                stored
                    .apply(StoreNames.CUSTOMERS)
                    .map(framed -> buyer(customerId, StoredRecords.read(SCHEMA, framed), figures))
                    .orIfAbsent(() -> new Answer.Found<>(unknown(customerId, figures))));
  }

  private static Buyer buyer(String customerId, GenericRecord row, SalesFigures figures) {
    return new Buyer(
        customerId,
        Optional.of(row.get("country").toString()),
        Optional.of((LocalDate) row.get("first_invoice_date")),
        Optional.of((LocalDate) row.get("last_invoice_date")),
        figures);
  }

  private static Buyer unknown(String customerId, SalesFigures figures) {
    return new Buyer(customerId, Optional.empty(), Optional.empty(), Optional.empty(), figures);
  }

  private static Query<byte[]> key(String customerId) {
    return KeyQuery.<String, byte[]>withKey(customerId);
  }
}
