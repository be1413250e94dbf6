package io.ledgerline.invoiceapi.query;

import io.ledgerline.schemas.topics.StarTopics;
import io.ledgerline.streamsapp.ProductPartitioner;
import io.ledgerline.streamsapp.StoreNames;
import io.ledgerline.streamsapp.sales.PeriodKeys;
import io.ledgerline.streamsapp.sales.ProductFigures;
import io.ledgerline.streamsapp.sales.ProductSales;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.streams.query.KeyQuery;
import org.apache.kafka.streams.query.RangeQuery;

/** Products, and which of them sell best. */
public final class ProductQueries {
  private static final StarTable ROWS = StarTable.of(StarTopics.DIM_PRODUCT);

  private final Stores stores;
  private final StarQueries rows;

  public ProductQueries(Stores stores) {
    this.stores = stores;
    this.rows = new StarQueries(stores);
  }

  /**
   * All that is known of a product.
   *
   * @param firstSold date of its earliest line in the business zone
   * @param lastSold likewise of its latest
   */
  public record Product(SoldProduct sold, LocalDate firstSold, LocalDate lastSold) {}

  /** A product that lines sell. */
  public Answer<Product> product(String stockCode) {
    return rows.row(ROWS, stockCode)
        .flatMap(
            row ->
                stores
                    .<byte[]>ask(
                        StoreNames.PRODUCT_SALES,
                        KeyPlace.of(stockCode, new ProductPartitioner()),
                        KeyQuery.<String, byte[]>withKey(ProductSales.ever(stockCode)))
                    .map(
                        figures ->
                            new Product(
                                sold(stockCode, Optional.of(row), ProductFigures.of(figures)),
                                (LocalDate) row.get("first_sold_date"),
                                (LocalDate) row.get("last_sold_date"))));
  }

  /** Who has which partitions of the figures. */
  public Answer<Owners> owners() {
    return stores.owners(StoreNames.PRODUCT_SALES);
  }

  /**
   * The first products of a period in some partitions of this instance. Reads the figures of all
   * products that were sold in the period.
   *
   * @param prefix of the period, see {@link PeriodKeys}
   * @param rank {@link #byUnits} or {@link #byRevenue}
   * @param after behind which they stand
   */
  public Answer<List<SoldProduct>> first(
      Set<Integer> partitions,
      String prefix,
      Function<SoldProduct, Place> rank,
      Optional<Place> after,
      int limit) {
    return new Ranked<>(rank, limit)
        .over(
            partitions,
            partition ->
                unnamed(partition, prefix, rank, after, limit)
                    .flatMap(products -> named(partition, products)));
  }

  public static Place byUnits(SoldProduct product) {
    return new Place(BigInteger.valueOf(product.figures().units()), product.stockCode());
  }

  public static Place byRevenue(SoldProduct product) {
    return new Place(product.figures().revenue(), product.stockCode());
  }

  private Answer<List<SoldProduct>> unnamed(
      int partition,
      String prefix,
      Function<SoldProduct, Place> rank,
      Optional<Place> after,
      int limit) {
    return stores.scanHere(
        StoreNames.PRODUCT_SALES,
        partition,
        RangeQuery.withRange(prefix, PeriodKeys.end(prefix)),
        figures -> {
          PriorityQueue<SoldProduct> first =
              new PriorityQueue<>(Comparator.comparing(rank).reversed());
          while (figures.hasNext()) {
            var next = figures.next();
            SoldProduct product =
                sold(
                    PeriodKeys.behindPeriod(next.key),
                    Optional.empty(),
                    ProductFigures.of(next.value));
            if (rank.apply(product).isBehind(after)) {
              first.add(product);
            }
            if (first.size() > limit) {
              first.remove();
            }
          }
          return List.copyOf(first);
        });
  }

  private Answer<List<SoldProduct>> named(int partition, List<SoldProduct> products) {
    List<SoldProduct> named = new ArrayList<>();
    for (SoldProduct product : products) {
      Answer<GenericRecord> row =
          stores
              .<byte[]>askHere(
                  StoreNames.PRODUCTS,
                  partition,
                  KeyQuery.<String, byte[]>withKey(product.stockCode()))
              .map(framed -> StoredRecords.read(ROWS.schema(), framed));
      if (row instanceof Answer.Unavailable<GenericRecord> unavailable) {
        return new Answer.Unavailable<>(unavailable.reason());
      }
      Optional<GenericRecord> found =
          row instanceof Answer.Found<GenericRecord> one
              ? Optional.of(one.value())
              : Optional.empty();
      named.add(sold(product.stockCode(), found, product.figures()));
    }
    return new Answer.Found<>(named);
  }

  private static SoldProduct sold(
      String stockCode, Optional<GenericRecord> row, ProductFigures figures) {
    return new SoldProduct(
        stockCode, row.map(one -> one.get("description")).map(Object::toString), figures);
  }
}
