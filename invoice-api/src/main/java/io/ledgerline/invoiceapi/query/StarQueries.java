package io.ledgerline.invoiceapi.query;

import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.streams.query.KeyQuery;

/** Looks rows up that are stored as they are; see {@link TableQueries} for all. */
public final class StarQueries {
  private final Stores stores;

  public StarQueries(Stores stores) {
    this.stores = stores;
  }

  /**
   * @param storeKey as the table names it
   */
  public Answer<GenericRecord> row(StarTable table, String storeKey) {
    return stores
        .ask(table.store(), table.place(storeKey), KeyQuery.<String, byte[]>withKey(storeKey))
        .map(framed -> StoredRecords.read(table.schema(), framed));
  }
}
