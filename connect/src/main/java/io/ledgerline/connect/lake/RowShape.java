package io.ledgerline.connect.lake;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.IndexedRecord;

/** How records of one schema become rows. */
final class RowShape {
  private final Schema recordSchema;
  private final Column[] sources;
  private final Columns columns;

  /**
   * @throws io.ledgerline.connect.sink.RejectedRecordException if a field cannot be a column
   */
  RowShape(Schema recordSchema) {
    this.recordSchema = recordSchema;
    sources = recordSchema.getFields().stream().map(ColumnTypes::of).toArray(Column[]::new);
    columns = new Columns(recordSchema.getFullName(), List.of(sources));
  }

  /** The converter hands over the same schema again and again. */
  boolean isOf(Schema schema) {
    return schema.equals(recordSchema);
  }

  Columns columns() {
    return columns;
  }

  /** Where each field stands in a file that has all of them. */
  int[] places(Columns file) {
    int[] places = new int[sources.length];
    for (int i = 0; i < places.length; i++) {
      places[i] = file.schema().getField(sources[i].name()).pos();
    }
    return places;
  }

  /** Fills a row whose columns have those of this shape among them, at these places. */
  void fill(IndexedRecord row, int[] places, GenericRecord record) {
    for (int i = 0; i < sources.length; i++) {
      Object value = record.get(i);
      row.put(places[i], value == null ? null : sources[i].value().of(value));
    }
  }
}
