package io.ledgerline.connect.sink;

import org.apache.kafka.common.TopicPartition;

/** Which records share a batch. */
public enum Grouping {
  /** All of them: a destination with transactions makes one of it. */
  TOGETHER {
    @Override
    Object group(TopicPartition partition) {
      return this;
    }
  },

  /**
   * Those of one partition, so that neither a busy one nor one that must be cut somewhere closes
   * the batches of the others.
   */
  BY_PARTITION {
    @Override
    Object group(TopicPartition partition) {
      return partition;
    }
  };

  abstract Object group(TopicPartition partition);
}
