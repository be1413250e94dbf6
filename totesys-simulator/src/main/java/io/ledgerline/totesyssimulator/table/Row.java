package io.ledgerline.totesyssimulator.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A row without its key.
 *
 * @param values of the table's {@link Table#columns()}, some null; an enum's is its label
 */
public record Row(Table table, List<Object> values) {
  public Row {
    if (values.size() != table.columns().size()) {
      throw new IllegalArgumentException(
          table.label() + " has " + table.columns().size() + " columns, not " + values.size());
    }
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  /**
   * @param values in physical order, null where the column is
   */
  public static Row of(Table table, Object... values) {
    return new Row(table, Arrays.asList(values));
  }

  public Object get(String column) {
    return values.get(index(column));
  }

  /** This row with another value in one column. */
  public Row with(String column, Object value) {
    List<Object> changed = new ArrayList<>(values);
    changed.set(index(column), value);
    return new Row(table, changed);
  }

  private int index(String column) {
    int index = table.columns().indexOf(column);
    if (index < 0) {
      throw new IllegalArgumentException(table.label() + " has no column " + column);
    }
    return index;
  }
}
