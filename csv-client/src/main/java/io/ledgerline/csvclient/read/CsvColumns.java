package io.ledgerline.csvclient.read;

import io.ledgerline.schemas.line.Field;
import io.ledgerline.schemas.line.FieldValues;
import io.ledgerline.schemas.line.UnreadableRowException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the fields stand in a CSV file's rows.
 *
 * @param count how many columns there are, unknown ones included
 * @param positions 0-based column of each of {@link Field#COLUMNS}
 */
record CsvColumns(int count, Map<Field, Integer> positions) {
  /**
   * Of a header: its names in any order and case, blanks around them; others are ignored.
   *
   * @param file named by the error
   * @throws MalformedFileException if a column is missing or doubled
   */
  static CsvColumns of(String file, String header) throws MalformedFileException {
    String[] names = split(file, header);
    Map<Field, Integer> positions = new EnumMap<>(Field.class);
    for (int i = 0; i < names.length; i++) {
      Optional<Field> field = Field.named(names[i].strip()).filter(Field.COLUMNS::contains);
      if (field.isPresent() && positions.put(field.get(), i) != null) {
        throw new MalformedFileException(
            file, "the header has the column " + field.get().columnName() + " twice");
      }
    }
    for (Field field : Field.COLUMNS) {
      if (!positions.containsKey(field)) {
        throw new MalformedFileException(
            file, "the column " + field.columnName() + " is missing from the header");
      }
    }
    return new CsvColumns(names.length, positions);
  }

  /** The field's cell; null if the record does not reach so far. */
  String find(Field field, CsvCells cells) {
    int position = positions.get(field);
    return position < cells.count() ? cells.get(position) : null;
  }

  /**
   * Copies the fields' cells, as many as there are.
   *
   * @throws UnreadableRowException if there are more or fewer than columns
   */
  void copy(CsvCells cells, FieldValues values) throws UnreadableRowException {
    for (Map.Entry<Field, Integer> field : positions.entrySet()) {
      values.set(field.getKey(), find(field.getKey(), cells));
    }
    if (cells.count() != count) {
      throw new UnreadableRowException(count + " columns expected, " + cells.count() + " found");
    }
  }

  private static String[] split(String file, String header) throws MalformedFileException {
    try {
      return CsvCells.parse(header);
    } catch (UnreadableRowException e) {
      throw new MalformedFileException(file, "the header cannot be read: " + e.getMessage());
    }
  }
}
