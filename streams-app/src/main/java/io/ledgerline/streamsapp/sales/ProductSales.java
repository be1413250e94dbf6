package io.ledgerline.streamsapp.sales;

import io.ledgerline.streamsapp.invoice.BusinessTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What changed lines change of the figures of products, gathered until the next commit adds it to
 * what is stored. Not thread-safe.
 */
public final class ProductSales {
  /** Of days there are none, since each length is one more entry for nearly every line. */
  public static final List<SalesPeriod> LENGTHS =
      List.of(SalesPeriod.HOUR, SalesPeriod.MONTH, SalesPeriod.YEAR);

  private final BusinessTime time;
  private final Map<Long, Map<String, ProductFigures>> hours = new HashMap<>();

  /**
   * @param businessZone whose hours are counted by
   */
  public ProductSales(ZoneId businessZone) {
    this.time = new BusinessTime(businessZone);
  }

  /**
   * @param issuedAtMs when the line was, or had been
   * @param change what comes, less what goes
   */
  public void take(String stockCode, long issuedAtMs, ProductFigures change) {
    hours
        .computeIfAbsent(time.localHour(issuedAtMs), hour -> new HashMap<>())
        .merge(stockCode, change, ProductFigures::plus);
  }

  /**
   * Hands out what changes under each key, see {@link PeriodKeys}; the product's stock code stands
   * behind the period, so that a ranking reads the products of one period side by side. Nothing is
   * left.
   */
  public void drain(BiConsumer<String, ProductFigures> keys) {
    Map<String, ProductFigures> all = new HashMap<>();
    hours.forEach(
        (hour, products) -> {
          for (String prefix : PeriodKeys.prefixes(hour, LENGTHS)) {
            products.forEach(
                (stockCode, change) -> all.merge(prefix + stockCode, change, ProductFigures::plus));
          }
        });
    hours.clear();
    all.forEach(
        (key, change) -> {
          if (!change.equals(ProductFigures.NONE)) {
            keys.accept(key, change);
          }
        });
  }

  /** The key of what was sold of a product in all time. */
  public static String ever(String stockCode) {
    return PeriodKeys.prefix(Optional.empty()) + stockCode;
  }

  public void clear() {
    hours.clear();
  }
}
