package io.ledgerline.streamsapp.debezium;

import io.ledgerline.streamsapp.totesys.RowKey;
import io.ledgerline.streamsapp.totesys.SourceRows;
import io.ledgerline.streamsapp.totesys.row.ColumnNames;
import io.ledgerline.streamsapp.totesys.row.Row;
import io.ledgerline.streamsapp.totesys.row.UnreadableColumnException;

/**
 * The texts of a row as it is stored.
 *
 * @param key that the row had before the change
 */
record StoredTexts(RowKey key, SourceRows rows) implements FormerTexts {
  @Override
  public String of(String column) {
    Row row = rows.findLast(key);
    if (row == null) {
      throw new UnreadableColumnException(
          "column " + column + " is said to be unchanged, but the row was never seen");
    }
    return ColumnNames.text(row, column);
  }
}
