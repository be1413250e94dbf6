package io.ledgerline.connect.warehouse;

import java.util.List;

/**
 * Those columns of a table that some records fill, in the records' order. One object for each: it
 * is compared for every record.
 */
final class ColumnSet {
  private final Table table;
  private final List<Column> columns;

  ColumnSet(Table table, List<Column> columns) {
    this.table = table;
    this.columns = columns;
  }

  Table table() {
    return table;
  }

  List<Column> columns() {
    return columns;
  }
}
