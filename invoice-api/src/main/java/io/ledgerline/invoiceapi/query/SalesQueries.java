package io.ledgerline.invoiceapi.query;

import io.ledgerline.streamsapp.StoreNames;
import io.ledgerline.streamsapp.sales.SalesFigures;
import io.ledgerline.streamsapp.sales.SalesPeriod;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.streams.query.RangeQuery;

/** What was sold in hours, days, months and years. */
public final class SalesQueries {
  private final Stores stores;

  public SalesQueries(Stores stores) {
    this.stores = stores;
  }

  /**
   * Which periods, in their order.
   *
   * @param from name of the first one, or of a longer period that it begins; empty for all
   * @param to name of the first one that is not wanted any more, likewise
   * @param after name of the last one of the page before
   * @param limit most of them
   */
  public record Asked(
      SalesPeriod period,
      Optional<String> from,
      Optional<String> to,
      Optional<String> after,
      int limit) {}

  /** Who has which partitions of the figures. */
  public Answer<Owners> owners() {
    return stores.owners(StoreNames.SALES);
  }

  /**
   * The figures of some partitions of this instance, by the periods' names. Each of the first
   * periods that are wanted is among them, and whole as far as these partitions go.
   */
  public Answer<SortedMap<String, SalesFigures>> of(Set<Integer> partitions, Asked asked) {
    Answer<SortedMap<String, SalesFigures>> sum = new Answer.Found<>(new TreeMap<>());
    for (int partition : partitions) {
      sum = sum.flatMap(before -> of(partition, asked).map(more -> sum(before, more)));
    }
    return sum;
  }

  /** The figures of both. */
  public static SortedMap<String, SalesFigures> sum(
      SortedMap<String, SalesFigures> one, SortedMap<String, SalesFigures> other) {
    SortedMap<String, SalesFigures> sum = new TreeMap<>(one);
    other.forEach((name, figures) -> sum.merge(name, figures, SalesFigures::plus));
    return sum;
  }

  private Answer<SortedMap<String, SalesFigures>> of(int partition, Asked asked) {
    SalesPeriod period = asked.period();
    String from = asked.after().or(asked::from).map(period::key).orElseGet(period::first);
    String to = asked.to().map(period::key).orElseGet(period::last);
    if (from.compareTo(to) >= 0) {
      return new Answer.Found<>(new TreeMap<>());
    }
    String before = asked.after().map(period::key).orElse("");
    return stores.scanHere(
        StoreNames.SALES,
        partition,
        RangeQuery.withRange(from, to),
        rows -> {
          SortedMap<String, SalesFigures> found = new TreeMap<>();
          while (rows.hasNext() && found.size() < asked.limit()) {
            var row = rows.next();
            if (!row.key.equals(before) && !row.key.equals(to)) {
              found.put(SalesPeriod.name(row.key), SalesFigures.of(row.value));
            }
          }
          return found;
        });
  }
}
