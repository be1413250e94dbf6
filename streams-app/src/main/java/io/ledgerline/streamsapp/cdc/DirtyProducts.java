package io.ledgerline.streamsapp.cdc;

import io.ledgerline.streamsapp.HeapStore;
import io.ledgerline.streamsapp.totesys.RowKey;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The documents and dimension rows of one task that have to be built anew by the next commit, each
 * named by the row that it is of: what changes ten times in between is built once.
 */
final class DirtyProducts extends HeapStore {
  private final Set<RowKey> keys = new LinkedHashSet<>();

  DirtyProducts(String name) {
    super(name);
  }

  void add(RowKey key) {
    keys.add(key);
  }

  int size() {
    return keys.size();
  }

  /** Hands each out, the first one first, and forgets it. */
  void drain(Consumer<RowKey> action) {
    keys.forEach(action);
    keys.clear();
  }

  @Override
  public void clear() {
    keys.clear();
  }
}
