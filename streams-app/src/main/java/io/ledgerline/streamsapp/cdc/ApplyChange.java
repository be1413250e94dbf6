package io.ledgerline.streamsapp.cdc;

import io.ledgerline.streamsapp.debezium.RejectedChangeException;
import io.ledgerline.streamsapp.orders.Dependents;
import io.ledgerline.streamsapp.star.Facts;
import io.ledgerline.streamsapp.star.RecordId;
import io.ledgerline.streamsapp.totesys.Change;
import io.ledgerline.streamsapp.totesys.Evolution;
import io.ledgerline.streamsapp.totesys.RowKey;
import io.ledgerline.streamsapp.totesys.SnapshotProgress;
import io.ledgerline.streamsapp.totesys.SnapshotProgressCodec;
import io.ledgerline.streamsapp.totesys.Source;
import io.ledgerline.streamsapp.totesys.StoredRow;
import io.ledgerline.streamsapp.totesys.Table;
import io.ledgerline.streamsapp.totesys.Version;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Takes changes into the stores, and tells of new versions and of products to be built anew. */
final class ApplyChange {
  private final RowStore rows;
  private final KeyValueStore<String, byte[]> snapshots;
  private final Dependents dependents;
  private final Consumer<Version> versions;
  private final Consumer<RowKey> products;

  /**
   * @param versions is told of each new version, in the log's order
   * @param products is told what to build anew
   */
  ApplyChange(
      RowStore rows,
      KeyValueStore<String, byte[]> snapshots,
      Consumer<Version> versions,
      Consumer<RowKey> products) {
    this.rows = rows;
    this.snapshots = snapshots;
    this.dependents = new Dependents(rows);
    this.versions = versions;
    this.products = products;
  }

  void apply(Change change) {
    if (change instanceof Change.Put put) {
      evolve(put.row().key(), before -> Evolution.put(before, put.row(), put.source()));
    } else if (change instanceof Change.Delete delete) {
      evolve(delete.key(), before -> Evolution.delete(before, delete.source()));
    } else if (change instanceof Change.Seen seen) {
      see(seen);
    } else if (change instanceof Change.SnapshotEnd end) {
      advance(end.table(), progress -> progress.ended(end.source(), end.rows()));
    } else if (change instanceof Change.Truncate truncate) {
      evolveAll(truncate.table(), before -> Evolution.delete(before, truncate.source()));
    }
  }

  private void see(Change.Seen seen) {
    RowKey key = seen.row().key();
    long lsn = seen.source().lsn();
    boolean first = rows.stored(key).seenLsn() != lsn;
    evolve(key, before -> Evolution.seen(before, seen.row(), seen.source()));
    if (first) {
      advance(key.table(), progress -> progress.seen(lsn));
    }
  }

  private SnapshotProgress progress(Table table) {
    byte[] bytes = snapshots.get(table.tableName());
    return bytes == null ? SnapshotProgress.NONE : SnapshotProgressCodec.decode(bytes);
  }

  /** When a snapshot becomes complete, what it has not seen is gone. */
  private void advance(Table table, UnaryOperator<SnapshotProgress> step) {
    SnapshotProgress former = progress(table);
    SnapshotProgress progress = step.apply(former);
    snapshots.put(table.tableName(), SnapshotProgressCodec.encode(progress));
    if (progress.completes(former)) {
      Source end = progress.source();
      evolveAll(table, before -> Evolution.missed(before, end));
    }
  }

  private void evolveAll(Table table, Function<StoredRow, Evolution> step) {
    rows.forEach(
        table,
        (key, before) -> {
          if (before.isLive()) {
            evolve(key, step);
          }
        });
  }

  /** Thrown before anything is stored: the row stays as it was. */
  private static void refuseUnnumbered(RowKey key, Version version) {
    if (Facts.areOf(key.table()) && version.number() > RecordId.MAX_VERSION) {
      throw new RejectedChangeException(
          "%s %d has %d versions already, the most that record ids can tell apart"
              .formatted(key.table().tableName(), key.id(), RecordId.MAX_VERSION));
    }
  }

  private void evolve(RowKey key, Function<StoredRow, Evolution> step) {
    StoredRow before = rows.stored(key);
    Evolution evolution = step.apply(before);
    if (evolution.after().equals(before)) {
      return;
    }
    evolution.version().ifPresent(version -> refuseUnnumbered(key, version));
    rows.put(key, before, evolution.after());
    if (evolution.version().isPresent()) {
      versions.accept(evolution.version().get());
      dependents.of(key, before.row(), products);
    }
  }
}
