package io.ledgerline.connect.sink;

/** A batch that is being filled. Not thread-safe. */
final class Filling<R extends Rows> {
  private final Batch<R> batch = new Batch<>();
  private final long since;
  private long bytes;
  private boolean held;
  private boolean ended;

  /**
   * @param since when its first record came, in the clock's milliseconds
   */
  Filling(long since) {
    this.since = since;
  }

  Batch<R> batch() {
    return batch;
  }

  long since() {
    return since;
  }

  /** Its bytes as of the latest {@link #weigh}. */
  long bytes() {
    return bytes;
  }

  /**
   * Asks the rows for their bytes.
   *
   * @return by how much they have grown
   */
  long weigh() {
    long former = bytes;
    bytes = batch.bytes();
    return bytes - former;
  }

  /** It must reach an offset before it is closed. */
  void hold() {
    held = true;
  }

  /** It has reached that offset and takes nothing more. */
  void end() {
    held = false;
    ended = true;
  }

  boolean held() {
    return held;
  }

  boolean ended() {
    return ended;
  }
}
