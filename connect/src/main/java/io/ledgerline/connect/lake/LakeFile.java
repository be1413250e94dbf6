package io.ledgerline.connect.lake;

import org.apache.kafka.connect.sink.SinkRecord;

/** A file that grows in memory. Not thread-safe. */
interface LakeFile {
  /**
   * Writes a record.
   *
   * @return false if the record cannot be in one file with those before it: it has not been written
   * @throws io.ledgerline.connect.sink.RejectedRecordException if it can be in none
   */
  boolean add(SinkRecord record);

  /** What the file occupies, roughly. */
  long bytes();

  /** Ends the file. */
  byte[] finish();
}
