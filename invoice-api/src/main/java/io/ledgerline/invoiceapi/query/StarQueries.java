package io.ledgerline.invoiceapi.query;

import io.ledgerline.streamsapp.StoreNames;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.streams.query.KeyQuery;

/** Looks rows of the warehouse's tables up. */
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
        .ask(StoreNames.STAR_ROWS, storeKey, KeyQuery.<String, byte[]>withKey(storeKey))
        .map(framed -> StoredRecords.read(table.schema(), framed));
  }
}
