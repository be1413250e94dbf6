package io.ledgerline.streamsapp.totesys.row;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;

/** The source's column names of the components of rows: addressLine1 is address_line_1. */
public final class ColumnNames {
  /**
   * What a row holds in a column of text; null if that is null.
   *
   * @throws IllegalArgumentException if the row has no such column
   */
  public static String text(Row row, String column) {
    RecordComponent component =
        Arrays.stream(row.getClass().getRecordComponents())
            .filter(c -> of(c.getName()).equals(column))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException(row.getClass() + " has no column " + column));
    try {
      return (String) component.getAccessor().invoke(row);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** In snake case, numbers standing alone. */
  static String of(String component) {
    return component.replaceAll("([A-Z]|[0-9]+)", "_$1").toLowerCase(Locale.ROOT);
  }

  private ColumnNames() {}
}
