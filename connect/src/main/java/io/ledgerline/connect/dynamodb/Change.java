package io.ledgerline.connect.dynamodb;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.connect.data.Struct;

/**
 * The last record of a key in a batch. Its attributes are made when it is put: records take less
 * memory.
 *
 * @param oldest version of the first record of the batch that it stands for: if the table has that
 *     or a newer one, the batch is not read for the first time
 * @param value null for a delete
 * @param bytes of its items together
 * @param cuts behind which line each part ends; empty if one item is enough
 * @param leftovers whether a record of the batch that it stands for may have left parts, in a run
 *     that was broken off
 * @param partsPut how many parts the attempts so far have put: a store that throttles would never
 *     let many parts through in one attempt
 */
record Change(
    String key,
    Version version,
    Version oldest,
    Struct value,
    long bytes,
    List<Integer> cuts,
    boolean leftovers,
    AtomicInteger partsPut) {
  static Change whole(String key, Version version, Struct value) {
    return new Change(key, version, version, value, 0, List.of(), false, new AtomicInteger());
  }

  Change sized(long newBytes, List<Integer> newCuts) {
    return new Change(key, version, oldest, value, newBytes, newCuts, leftovers, partsPut);
  }

  /** Stands for an older record of its key, too. */
  Change inPlaceOf(Change older) {
    boolean parts = older.split() || older.leftovers;
    return new Change(key, version, older.oldest, value, bytes, cuts, parts, partsPut);
  }

  boolean split() {
    return !cuts.isEmpty();
  }

  Head head() {
    return new Head(version, cuts.size());
  }
}
