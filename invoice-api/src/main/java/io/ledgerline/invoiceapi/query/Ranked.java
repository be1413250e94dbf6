package io.ledgerline.invoiceapi.query;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Puts the first of several partitions together.
 *
 * @param place of an item; no two have the same
 * @param limit most items
 */
public record Ranked<T>(Function<T, Place> place, int limit) {
  /** The first of both. */
  public List<T> merge(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream())
        .sorted(Comparator.comparing(place))
        .limit(limit)
        .toList();
  }

  /** The first of all partitions. */
  Answer<List<T>> over(Set<Integer> partitions, Function<Integer, Answer<List<T>>> part) {
    Answer<List<T>> first = new Answer.Found<>(List.of());
    for (int partition : partitions) {
      first = first.flatMap(before -> part.apply(partition).map(more -> merge(before, more)));
    }
    return first;
  }

  /**
   * The first of one partition, by their ids in the order of the ranking. Ids whose items are just
   * gone, or stand elsewhere by now, count for nothing.
   *
   * @param after behind which they stand
   * @param ids the first ones, as many as are asked for
   * @param items of ids
   */
  Answer<List<T>> byId(
      Optional<Place> after,
      IntFunction<Answer<List<String>>> ids,
      Function<List<String>, Answer<List<T>>> items) {
    // The one behind which they stand is among the first.
    for (int most = limit + 1; ; most *= 2) {
      Answer<List<String>> some = ids.apply(most);
      Answer<List<T>> found = some.flatMap(items).map(all -> behind(all, after));
      boolean more = some instanceof Answer.Found<List<String>> all && all.value().size() == most;
      boolean enough = !(found instanceof Answer.Found<List<T>> one) || one.value().size() >= limit;
      if (enough || !more) {
        return found;
      }
    }
  }

  private List<T> behind(List<T> items, Optional<Place> after) {
    return items.stream().filter(item -> place.apply(item).isBehind(after)).toList();
  }
}
