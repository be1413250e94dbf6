package io.ledgerline.csvclient.read;

import java.util.EnumMap;
import java.util.Map;

/** A row's values as text, by field; null where the row has none. Reused from row to row. */
final class FieldValues {
  private final Map<Field, String> values = new EnumMap<>(Field.class);

  void clear() {
    values.clear();
  }

  void set(Field field, String value) {
    values.put(field, value);
  }

  String get(Field field) {
    return values.get(field);
  }

  /** An empty text is as good as none. */
  String getNonEmpty(Field field) {
    String value = get(field);
    return value == null || value.isEmpty() ? null : value;
  }

  String getRequired(Field field) throws UnreadableRowException {
    String value = get(field);
    if (value == null) {
      throw new UnreadableRowException(field.label() + " is missing");
    }
    return value;
  }
}
