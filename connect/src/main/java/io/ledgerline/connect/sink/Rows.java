package io.ledgerline.connect.sink;

import org.apache.kafka.connect.sink.SinkRecord;

/** The records of one topic in one batch, in the form that their destination takes. */
public interface Rows {
  /**
   * Takes a record.
   *
   * @return false if it cannot share a batch with those before it: then it has not been taken
   * @throws RejectedRecordException if it can never be delivered
   * @throws StoppedTopicException if it cannot be delivered before somebody has repaired something
   */
  boolean add(SinkRecord record);

  /** How many there are. */
  int count();

  /** What they occupy, roughly. */
  long bytes();
}
