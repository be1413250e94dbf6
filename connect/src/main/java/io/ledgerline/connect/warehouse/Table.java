package io.ledgerline.connect.warehouse;

import java.util.List;
import java.util.Optional;

/**
 * A table as the database declares it.
 *
 * @param key the columns of its primary key
 */
record Table(String schema, String name, List<Column> columns, List<String> key) {
  Optional<Column> column(String columnName) {
    return columns.stream().filter(column -> column.name().equals(columnName)).findFirst();
  }

  /** For people; see {@link Sql#table} for statements. */
  @Override
  public String toString() {
    return schema + "." + name;
  }
}
