package io.ledgerline.connect.source;

import java.util.Map;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.source.SourceRecord;

/** Where Debezium's PostgreSQL connector stands when it makes a record. */
final class SourceOffset {
  private static final String LSN = "lsn";

  /** The position in the write-ahead log; during a snapshot the same for all its records. */
  static long lsn(SourceRecord record) {
    Map<String, ?> offset = record.sourceOffset();
    if (offset != null && offset.get(LSN) instanceof Long lsn) {
      return lsn;
    }
    throw new DataException(
        "A notification in %s has no LSN in its source offset %s: is it of PostgreSQL's connector?"
            .formatted(record.topic(), offset));
  }

  private SourceOffset() {}
}
