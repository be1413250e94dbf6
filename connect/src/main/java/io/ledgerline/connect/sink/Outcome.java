package io.ledgerline.connect.sink;

/** What has become of a part of a batch. */
public sealed interface Outcome {
  /** The destination has the rows and the offsets. */
  record Applied() implements Outcome {}

  /** The destination stands at other offsets than the part begins at: they must be read anew. */
  record Superseded() implements Outcome {}

  /**
   * The destination does not take the topic before somebody has repaired something.
   *
   * @param text one line that says what, where, and what to do
   */
  record Stopped(String text) implements Outcome {}
}
