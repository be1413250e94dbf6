package io.ledgerline.schemas.line;

import java.util.EnumMap;
import java.util.Map;

/** A row's values as text, by field; null where the row has none. Reused from row to row. */
public final class FieldValues {
  private final Map<Field, String> values = new EnumMap<>(Field.class);

  public void clear() {
    values.clear();
  }

  public void set(Field field, String value) {
    values.put(field, value);
  }

  public String get(Field field) {
    return values.get(field);
  }

  /** An empty text is as good as none. */
  public String getNonEmpty(Field field) {
    String value = get(field);
    return value == null || value.isEmpty() ? null : value;
  }

  public String getRequired(Field field) throws UnreadableRowException {
    String value = get(field);
    if (value == null) {
      throw new UnreadableRowException(field.label() + " is missing");
    }
    return value;
  }
}
