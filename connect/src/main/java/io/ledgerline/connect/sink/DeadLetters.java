package io.ledgerline.connect.sink;

import java.util.concurrent.Future;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.ErrantRecordReporter;
import org.apache.kafka.connect.sink.SinkRecord;

/** Hands records that can never be delivered to the worker's dead-letter topic. */
final class DeadLetters {
  private final ErrantRecordReporter reporter;
  private final SinkMetrics metrics;

  /**
   * @param reporter null if the connector has no dead-letter topic
   */
  DeadLetters(ErrantRecordReporter reporter, SinkMetrics metrics) {
    this.reporter = reporter;
    this.metrics = metrics;
  }

  /**
   * @return done when the letter is written
   * @throws StoppedTopicException if there is no dead-letter topic: nothing is dropped silently
   */
  Future<Void> send(SinkRecord record, RejectedRecordException cause) {
    String text =
        "topic %s, partition %d, offset %d: %s"
            .formatted(
                record.topic(), record.kafkaPartition(), record.kafkaOffset(), cause.getMessage());
    if (reporter == null) {
      throw new StoppedTopicException(
          text
              + "; set errors.tolerance=all and errors.deadletterqueue.topic.name to have such"
              + " records set aside");
    }
    metrics.deadLetter();
    return reporter.report(record, new DataException(text));
  }
}
