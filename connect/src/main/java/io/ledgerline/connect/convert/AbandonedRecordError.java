package io.ledgerline.connect.convert;

/**
 * The worker goes on behind a record that it was to try again. An error and no exception, since a
 * worker that tolerates exceptions would go on once more.
 */
final class AbandonedRecordError extends Error {
  private static final long serialVersionUID = 1L;

  AbandonedRecordError(String topic) {
    super(
        ("The schema registry could not be reached for a record of topic %s, and the worker has given"
                + " it up: the task ends so that it is read again (errors.retry.timeout should be"
                + " -1)")
            .formatted(topic));
  }
}
