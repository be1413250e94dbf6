package io.ledgerline.connect.dynamodb;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
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
    if (!change.split()) {
      return putHead(change);
    }
    return store
        .head(table, table.product().key(change.key()))
        .thenCompose(
            found ->
                found.filter(head -> head.version().compareTo(change.version()) >= 0).isPresent()
                    ? sweep(change, found.get())
                    : putParts(change).thenCompose(done -> putHead(change)));
  }

  private CompletableFuture<Void> putParts(Change change) {
    return each(items.parts(change), part -> store.put(table, part));
  }

  private CompletableFuture<Void> putHead(Change change) {
    Map<String, AttributeValue> head = items.head(change);
    return store
        .putIfNewer(table, head, change.version())
        .thenCompose(result -> table.product().splits() ? sweepAfter(change, result) : DONE);
  }

  /** An ordinary invoice costs no query: only what had parts, or may have had, is swept. */
  private CompletableFuture<Void> sweepAfter(Change change, PutResult result) {
    boolean parts = change.split() || change.leftovers();
    if (result instanceof PutResult.Stored stored) {
      boolean replaced = stored.former() != null && stored.former().parts() > 0;
      return parts || replaced ? sweep(change, change.head()) : DONE;
    }
    Head standing = ((PutResult.Refused) result).standing();
    boolean repeated = standing.version().equals(change.version());
    return parts || repeated ? sweep(change, standing) : DONE;
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
