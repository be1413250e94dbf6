package io.ledgerline.connect.dynamodb;

import java.util.List;
import org.apache.kafka.connect.data.Struct;

/**
 * The last record of a key in a batch. Its attributes are made when it is put: records take less
 * memory.
 *
 * @param value null for a delete
 * @param bytes of its items together
 * @param cuts behind which line each part ends; empty if one item is enough
 * @param leftovers whether a record of the batch that it stands for may have left parts, in a run
 *     that was broken off
 */
record Change(
    String key, Version version, Struct value, long bytes, List<Integer> cuts, boolean leftovers) {
  boolean split() {
    return !cuts.isEmpty();
  }

  Head head() {
    return new Head(version, cuts.size());
  }

  /** Stands for an older record of its key, too. */
  Change inPlaceOf(Change older) {
    return older.split() || older.leftovers
        ? new Change(key, version, value, bytes, cuts, true)
        : this;
  }
}
