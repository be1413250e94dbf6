package io.ledgerline.connect.sink;

/** Records at offsets where none like them may be. */
final class Misplaced {
  static StoppedTopicException createdAnew(Position position, long offset) {
    return new StoppedTopicException(
        ("topic %s, partition %d has offset %d where %d comes next: it was created anew or cut off;"
                + " if it is to be read from its start, take its offsets out of the destination")
            .formatted(
                position.partition().topic(),
                position.partition().partition(),
                offset,
                position.received()));
  }

  static StoppedTopicException outOfRange(Position position, long offset) {
    return new StoppedTopicException(
        ("topic %s, partition %d, offset %d: the record does not fit to those before it, with which"
                + " the destination has it share a range up to offset %d; it is read again, and if"
                + " that does not help, the range was written by other settings")
            .formatted(
                position.partition().topic(),
                position.partition().partition(),
                offset,
                position.end() - 1));
  }

  private Misplaced() {}
}
