package io.ledgerline.connect.dynamodb;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Brings one change into its table, by one request after the other. Whatever is broken off can be
 * begun again: parts are the same each time and nobody reads them before their head is there; the
 * head goes only forward; and what no head names any more is swept by whoever wrote the head, or
 * finds that it has been written.
 */
final class ChangeWriter {
  private static final CompletableFuture<Void> DONE = CompletableFuture.completedFuture(null);

  private final ItemStore store;
  private final Table table;
  private final Items items;

  ChangeWriter(ItemStore store, Table table, Items items) {
    this.store = store;
    this.table = table;
    this.items = items;
  }

  CompletableFuture<Void> write(Change change) {
    if (!table.product().splits()) {
      return put(change, change.version(), false).thenCompose(standing -> DONE);
    }
    if (change.split()) {
      return putSplit(change);
    }
    return change.leftovers() ? putAndSweep(change) : putWhole(change);
  }

  private CompletableFuture<Void> putSplit(Change change) {
    if (change.partsPut().get() > 0) {
      return putParts(change);
    }
    return store
        .head(table, table.product().key(change.key()))
        .thenCompose(
            found ->
                found.filter(head -> head.version().compareTo(change.version()) >= 0).isPresent()
                    ? sweep(change, found.get())
                    : putParts(change));
  }

  private CompletableFuture<Void> putParts(Change change) {
    List<Map<String, AttributeValue>> parts = items.parts(change);
    return each(
            parts.subList(change.partsPut().get(), parts.size()),
            part -> store.put(table, part).thenRun(change.partsPut()::incrementAndGet))
        .thenCompose(done -> putAndSweep(change));
  }

  /**
   * An ordinary invoice in place of another costs nothing but this put. It is refused, too, where a
   * former run has got into the batch: that may have died before it swept.
   */
  private CompletableFuture<Void> putWhole(Change change) {
    return put(change, change.oldest(), true)
        .thenCompose(standing -> standing.isEmpty() ? DONE : putPast(change, standing.get()));
  }

  private CompletableFuture<Void> putPast(Change change, Head standing) {
    int order = standing.version().compareTo(change.version());
    if (order < 0) {
      return putAndSweep(change);
    }
    // Who has put this very version may not have come to sweep.
    return order == 0 ? sweep(change, standing) : DONE;
  }

  private CompletableFuture<Void> putAndSweep(Change change) {
    return put(change, change.version(), false)
        .thenCompose(standing -> sweep(change, standing.orElse(change.head())));
  }

  private CompletableFuture<Optional<Head>> put(Change change, Version than, boolean unlessParts) {
    return store.putIfNewer(table, items.head(change), than, unlessParts);
  }

  /** Removes the parts of all versions before a head's, and what its own has beyond its count. */
  private CompletableFuture<Void> sweep(Change change, Head head) {
    String rest = PartKeys.of(head.version(), head.parts());
    String last = PartKeys.last(head.version());
    if (head.parts() == 0) {
      return remove(change, PartKeys.FIRST, last);
    }
    return remove(change, PartKeys.FIRST, PartKeys.prefix(head.version()))
        .thenCompose(done -> remove(change, rest, last));
  }

  private CompletableFuture<Void> remove(Change change, String first, String last) {
    return store
        .keysBetween(table, change.key(), first, last)
        .thenCompose(keys -> each(keys, key -> store.delete(table, change.key(), key)));
  }

  private static <T> CompletableFuture<Void> each(
      List<T> all, Function<T, CompletableFuture<Void>> step) {
    return next(all.iterator(), step);
  }

  private static <T> CompletableFuture<Void> next(
      Iterator<T> rest, Function<T, CompletableFuture<Void>> step) {
    return rest.hasNext() ? step.apply(rest.next()).thenCompose(done -> next(rest, step)) : DONE;
  }
}
