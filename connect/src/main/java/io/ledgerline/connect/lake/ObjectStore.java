package io.ledgerline.connect.lake;

import io.ledgerline.connect.sink.StoppedTopicException;
import io.ledgerline.connect.sink.UnavailableException;
import java.util.List;
import java.util.Optional;

/**
 * A bucket as far as the lake needs it. No object is ever changed. Each method waits for the answer
 * and throws {@link UnavailableException} if asking again may help, {@link StoppedTopicException}
 * if somebody has to repair something.
 */
interface ObjectStore extends AutoCloseable {
  /**
   * Puts an object unless there is one of its key; of several who try at once one succeeds.
   *
   * @return false if there is one, which stays as it is
   */
  boolean putIfAbsent(String key, byte[] content) throws UnavailableException;

  Optional<byte[]> get(String key) throws UnavailableException;

  boolean has(String key) throws UnavailableException;

  /** Keys in their order, from the first behind a given one. */
  Page list(String prefix, String after) throws UnavailableException;

  @Override
  void close();

  /**
   * Part of a listing.
   *
   * @param more whether there are further keys behind these
   */
  record Page(List<String> keys, boolean more) {}
}
