package io.ledgerline.connect.warehouse;

import java.util.List;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;

/** How the records of one schema become rows of one table: resolved once, not for each record. */
final class RowFormat {
  private final Schema schema;
  private final ColumnSet set;
  private final Field[] fields;
  private final ValueWriter[] writers;
  private final Field[] key;

  RowFormat(Schema schema, ColumnSet set, ValueWriter[] writers) {
    this.schema = schema;
    this.set = set;
    this.fields = schema.fields().toArray(Field[]::new);
    this.writers = writers;
    this.key = set.table().key().stream().map(schema::field).toArray(Field[]::new);
  }

  boolean of(Schema other) {
    // Nearly always the same object: the converter keeps the schemas that it has made.
    return schema == other || schema.equals(other);
  }

  ColumnSet set() {
    return set;
  }

  /**
   * Appends one row.
   *
   * @throws MisfitException if a column cannot hold its value; the buffer may have part of the row
   */
  void write(Struct row, TextBuffer out) {
    List<Column> columns = set.columns();
    for (int i = 0; i < fields.length; i++) {
      if (i > 0) {
        out.put('\t');
      }
      Object value = row.get(fields[i]);
      if (value == null) {
        Column column = columns.get(i);
        if (!column.nullable()) {
          throw new MisfitException("column %s may not be NULL".formatted(column.name()));
        }
        out.nothing();
      } else {
        write(i, value, out);
      }
    }
    out.put('\n');
  }

  private void write(int i, Object value, TextBuffer out) {
    try {
      writers[i].write(value, out);
    } catch (MisfitException e) {
      throw new MisfitException(
          "column %s %s".formatted(set.columns().get(i).name(), e.getMessage()));
    }
  }

  /** Whether a record's key says the same as the key columns. */
  boolean agrees(String recordKey, Struct row) {
    if (key.length == 1) {
      return recordKey.equals(KeyText.of(key[0].schema(), row.get(key[0])));
    }
    StringBuilder joined = new StringBuilder();
    for (Field field : key) {
      joined.append(joined.isEmpty() ? "" : "#").append(KeyText.of(field.schema(), row.get(field)));
    }
    return joined.toString().contentEquals(recordKey);
  }
}
