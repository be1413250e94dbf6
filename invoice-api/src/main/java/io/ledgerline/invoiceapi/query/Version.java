package io.ledgerline.invoiceapi.query;

import io.ledgerline.schemas.Operation;
import java.time.Instant;
import java.util.Set;
import org.apache.avro.generic.GenericRecord;

/**
 * One version of a row of the source.
 *
 * @param number 1, 2, … in the order of the source's log
 * @param operation what made it
 * @param recordedAt its commit in the source; never before the version before
 * @param sourceLsn its place in the source's log
 * @param fact the warehouse's row, all columns
 */
public record Version(
    int number, Operation operation, Instant recordedAt, long sourceLsn, GenericRecord fact) {
  private static final String VERSION = "version";
  private static final String OPERATION = "operation";
  private static final String RECORDED_AT = "recorded_at";
  private static final String SOURCE_LSN = "source_lsn";

  /** Columns that say how the version came about, not what the row is. */
  public static final Set<String> OWN_COLUMNS = Set.of(VERSION, OPERATION, RECORDED_AT, SOURCE_LSN);

  /**
   * @param fact a row of a fact with history
   */
  public static Version of(GenericRecord fact) {
    return new Version(
        (int) fact.get(VERSION),
        Operation.valueOf(fact.get(OPERATION).toString()),
        (Instant) fact.get(RECORDED_AT),
        (long) fact.get(SOURCE_LSN),
        fact);
  }

  public boolean isDeletion() {
    return operation == Operation.DELETE;
  }

  boolean wasRecordedBy(Instant time) {
    return !recordedAt.isAfter(time);
  }
}
