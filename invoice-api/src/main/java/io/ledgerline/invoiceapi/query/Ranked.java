package io.ledgerline.invoiceapi.query;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Puts the first of several partitions together.
 *
 * @param order the first one first; no two items are equal in it
 * @param limit most items
 */
public record Ranked<T>(Comparator<T> order, int limit) {
  /** The first of both. */
  public List<T> merge(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).sorted(order).limit(limit).toList();
  }

  /** The first of all partitions. */
  Answer<List<T>> over(Set<Integer> partitions, Function<Integer, Answer<List<T>>> part) {
    Answer<List<T>> first = new Answer.Found<>(List.of());
    for (int partition : partitions) {
      first = first.flatMap(before -> part.apply(partition).map(more -> merge(before, more)));
    }
    return first;
  }
}
