package io.ledgerline.connect.sink;

/** What the writer's thread tells the task's. */
sealed interface WriterEvent<R extends Rows> {
  /** Each part of the batch has an outcome. */
  record Done<R extends Rows>(Batch<R> batch) implements WriterEvent<R> {}

  record Ready<R extends Rows>(Preparation preparation, Prepared<R> prepared)
      implements WriterEvent<R> {}

  record Refused<R extends Rows>(Preparation preparation, String text) implements WriterEvent<R> {}

  /** A mistake in the program, or a dead letter that could not be written: the task must end. */
  record Failed<R extends Rows>(Throwable cause) implements WriterEvent<R> {}
}
