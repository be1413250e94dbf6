package io.ledgerline.streamsapp.cdc;

import io.ledgerline.streamsapp.HeapStore;
import io.ledgerline.streamsapp.KeyFilter;
import io.ledgerline.streamsapp.LastUsed;
import io.ledgerline.streamsapp.totesys.RowKey;
import io.ledgerline.streamsapp.totesys.StoredRow;
import java.util.Map;

/**
 * The rows of one task that were used last: a snapshot asks for the same few partners and addresses
 * for each of its orders.
 */
final class HeldRows extends HeapStore {
  private static final int MAX_ROWS = 4_096;

  private final Map<RowKey, StoredRow> rows = new LastUsed<>(MAX_ROWS);

  private final KeyFilter storedKeys = new KeyFilter();
  private final KeyFilter storedReferences = new KeyFilter();

  HeldRows(String name) {
    super(name);
  }

  /** Null if it is not held. */
  StoredRow get(RowKey key) {
    return rows.get(key);
  }

  void put(RowKey key, StoredRow row) {
    rows.put(key, row);
  }

  /** Of all rows that are stored. */
  KeyFilter storedKeys() {
    return storedKeys;
  }

  /** Of all entries of references that are stored. */
  KeyFilter storedReferences() {
    return storedReferences;
  }

  @Override
  public void clear() {
    rows.clear();
    storedKeys.clear();
    storedReferences.clear();
  }
}
