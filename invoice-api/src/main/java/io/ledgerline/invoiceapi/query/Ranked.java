package io.ledgerline.invoiceapi.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.apache.kafka.streams.KeyValue;

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
   * gone, or stand elsewhere by now, count for nothing: the two come from two stores, and in a copy
   * one may be ahead of the other.
   *
   * @param after behind which they stand
   * @param ids the first ones, as many as are asked for
   * @param items of their ids
   * @param key of an item in the ranking, as it is now
   */
  Answer<List<T>> byId(
      Optional<Place> after,
      IntFunction<Answer<Ids>> ids,
      Function<String, Answer<T>> items,
      Function<T, String> key) {
    // The one behind which they stand is among the first.
    for (int most = limit + 1; ; most *= 2) {
      Answer<Ids> some = ids.apply(most);
      Answer<List<T>> found =
          some.flatMap(
              read ->
                  all(read.ids(), items)
                      .map(
                          all ->
                              all.stream()
                                  .filter(item -> place.apply(item).isBehind(after))
                                  .filter(item -> read.reaches(key.apply(item)))
                                  .toList()));
      boolean more = some instanceof Answer.Found<Ids> read && read.value().last().isPresent();
      boolean enough = !(found instanceof Answer.Found<List<T>> one) || one.value().size() >= limit;
      if (enough || !more) {
        return found;
      }
    }
  }

  private static <T> Answer<List<T>> all(List<String> ids, Function<String, Answer<T>> items) {
    List<T> all = new ArrayList<>();
    for (String id : ids) {
      Answer<T> item = items.apply(id);
      if (item instanceof Answer.Unavailable<T> unavailable) {
        return new Answer.Unavailable<>(unavailable.reason());
      }
      if (item instanceof Answer.Found<T> found) {
        all.add(found.value());
      }
    }
    return new Answer.Found<>(all);
  }

  /**
   * Ids in the order of a ranking; one that is just moving is there twice, and counts once.
   *
   * @param last key that was read; empty if there are no more
   */
  record Ids(List<String> ids, Optional<String> last) {
    static Ids read(
        Iterator<KeyValue<String, byte[]>> rows, Function<String, String> id, int most) {
      Set<String> ids = new LinkedHashSet<>();
      String last = "";
      while (rows.hasNext() && ids.size() < most) {
        last = rows.next().key;
        ids.add(id.apply(last));
      }
      return new Ids(List.copyOf(ids), Optional.of(last).filter(any -> rows.hasNext()));
    }

    private boolean reaches(String key) {
      return last.isEmpty() || key.compareTo(last.get()) <= 0;
    }
  }
}
