package io.ledgerline.connect.lake;

import org.apache.avro.Schema;

/**
 * A column of a Parquet file. It may always be null: so a record of an older or a newer schema
 * shares the file.
 *
 * @param type of what is not null
 * @param value makes the record's value, never null, one of that type
 */
record Column(String name, Schema type, ColumnValue value) {
  boolean sameAs(Column other) {
    return name.equals(other.name) && type.equals(other.type);
  }

  /** Makes a value of the record one of the column. */
  interface ColumnValue {
    /**
     * Converts.
     *
     * @throws io.ledgerline.connect.sink.RejectedRecordException if the value has no such form
     */
    Object of(Object value);
  }
}
