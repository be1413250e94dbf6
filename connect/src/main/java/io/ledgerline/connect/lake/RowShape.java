package io.ledgerline.connect.lake;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.generic.GenericData;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;

/** How rows of one schema become Avro's. */
final class RowShape {
  private final Schema rowSchema;
  private final Field[] fields;
  private final Column[] sources;
  private final Columns columns;

  /**
   * @throws io.ledgerline.connect.sink.RejectedRecordException if a field cannot be a column
   */
  RowShape(Schema rowSchema, ColumnTypes types) {
    this.rowSchema = rowSchema;
    List<Column> all = new ArrayList<>();
    rowSchema.fields().forEach(field -> all.add(types.of(field)));
    fields = rowSchema.fields().toArray(Field[]::new);
    sources = all.toArray(Column[]::new);
    columns = new Columns(rowSchema.name() == null ? "row" : rowSchema.name(), all);
  }

  /** The converter hands over the same schema again and again. */
  boolean isOf(Schema schema) {
    return schema == rowSchema || schema.equals(rowSchema);
  }

  Columns columns() {
    return columns;
  }

  /** Fills a record whose columns have those of this shape among them. */
  void fill(GenericData.Record record, Struct row) {
    for (int i = 0; i < fields.length; i++) {
      Object value = row.getWithoutDefault(fields[i].name());
      record.put(sources[i].name(), value == null ? null : sources[i].value().of(value));
    }
  }
}
