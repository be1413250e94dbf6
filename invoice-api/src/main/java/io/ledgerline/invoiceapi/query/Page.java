package io.ledgerline.invoiceapi.query;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.kafka.streams.KeyValue;

/**
 * A part of a list.
 *
 * @param items in the list's order
 * @param next key of the last item if there are more behind it
 */
public record Page<T>(List<T> items, Optional<String> next) {
  public Page {
    items = List.copyOf(items);
  }

  /**
   * Cuts a page off a list.
   *
   * @param items one more than the page has if there are more
   * @param limit most items of the page
   * @param key of an item, behind which the next page begins
   */
  public static <T> Page<T> of(List<T> items, int limit, Function<T, String> key) {
    return items.size() <= limit
        ? new Page<>(items, Optional.empty())
        : new Page<>(items.subList(0, limit), Optional.of(key.apply(items.get(limit - 1))));
  }

  /**
   * Reads a page, and no further than to see whether more is behind it.
   *
   * @param rows in the list's order
   * @param wanted keys of the rows that belong to the list, behind the page before
   * @param limit most items
   */
  static <V, T> Page<T> read(
      Iterator<KeyValue<String, V>> rows,
      Predicate<String> wanted,
      int limit,
      Function<KeyValue<String, V>, T> item) {
    List<T> items = new ArrayList<>();
    String last = null;
    while (rows.hasNext()) {
      KeyValue<String, V> row = rows.next();
      if (wanted.test(row.key)) {
        if (items.size() == limit) {
          return new Page<>(items, Optional.ofNullable(last));
        }
        items.add(item.apply(row));
        last = row.key;
      }
    }
    return new Page<>(items, Optional.empty());
  }
}
