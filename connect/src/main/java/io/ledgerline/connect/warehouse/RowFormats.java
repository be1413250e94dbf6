package io.ledgerline.connect.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;

/**
 * The formats of all schemas that a topic's records have had, for its table as it was last read.
 */
final class RowFormats {
  private final Table table;
  private final ValueWriters writers;
  private final List<RowFormat> known = new ArrayList<>();
  private final List<ColumnSet> sets = new ArrayList<>();
  private RowFormat latest;

  RowFormats(Table table, ValueWriters writers) {
    this.table = table;
    this.writers = writers;
  }

  Table table() {
    return table;
  }

  /**
   * @throws MisfitException if such records are no rows of the table as it is now
   */
  RowFormat of(Schema schema) {
    if (latest == null || !latest.of(schema)) {
      latest =
          known.stream()
              .filter(format -> format.of(schema))
              .findFirst()
              .orElseGet(() -> resolve(schema));
    }
    return latest;
  }

  private RowFormat resolve(Schema schema) {
    List<Column> columns = new ArrayList<>();
    List<ValueWriter> columnWriters = new ArrayList<>();
    for (Field field : schema.fields()) {
      Column column =
          table
              .column(field.name())
              .orElseThrow(
                  () ->
                      new MisfitException(
                          "there is no column %s for the records' field, add it"
                              .formatted(field.name())));
      columns.add(column);
      columnWriters.add(
          writers
              .of(field.schema(), column)
              .orElseThrow(
                  () ->
                      new MisfitException(
                          "column %s is of type %s and cannot hold the records' %s, change it"
                              .formatted(
                                  column.name(), column.typeName(), describe(field.schema())))));
    }
    checkRest(columns);
    RowFormat format =
        new RowFormat(schema, shared(columns), columnWriters.toArray(ValueWriter[]::new));
    known.add(format);
    return format;
  }

  /** Columns that no field names must do without, and the key must be among the fields. */
  private void checkRest(List<Column> filled) {
    Set<String> names = filled.stream().map(Column::name).collect(Collectors.toSet());
    for (Column column : table.columns()) {
      if (!names.contains(column.name())
          && (!column.optional() || table.key().contains(column.name()))) {
        throw new MisfitException(
            "column %s is filled by no field of the records: make it nullable or give it a default"
                .formatted(column.name()));
      }
    }
  }

  private ColumnSet shared(List<Column> columns) {
    for (ColumnSet set : sets) {
      if (set.columns().equals(columns)) {
        return set;
      }
    }
    ColumnSet set = new ColumnSet(table, List.copyOf(columns));
    sets.add(set);
    return set;
  }

  private static String describe(Schema schema) {
    return schema.name() == null ? schema.type().getName() : schema.name();
  }
}
