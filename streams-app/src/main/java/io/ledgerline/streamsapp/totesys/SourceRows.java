package io.ledgerline.streamsapp.totesys;

import io.ledgerline.streamsapp.totesys.row.Row;
import java.util.function.Consumer;

/** The source's rows as they are now, and who refers to whom. */
public interface SourceRows {
  /** Null if there is none now. */
  Row find(RowKey key);

  /** The row as it is, or was until it was deleted; null if it never was. */
  Row findLast(RowKey key);

  /** Calls for each live row whose foreign key names the row, whether that is there or not. */
  void forEachReferring(RowKey to, Consumer<RowKey> action);

  /**
   * The first row of a table whose foreign key names an order or a transaction; null if there is
   * none.
   */
  RowKey firstReferring(RowKey to, Table from);
}
