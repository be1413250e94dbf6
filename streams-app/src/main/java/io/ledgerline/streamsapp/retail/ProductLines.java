package io.ledgerline.streamsapp.retail;

import java.util.Iterator;
import java.util.function.Function;

/** The lines that sell one product now, by their place. */
public interface ProductLines {
  /** A line that is there. */
  @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
  record Entry(LinePlace place, byte[] description) {}

  /**
   * The lines behind a place, the next one first.
   *
   * @param read is done with the lines when it returns
   */
  <R> R behind(LinePlace place, Function<Iterator<Entry>, R> read);

  /**
   * The lines before a place, the nearest one first.
   *
   * @param read is done with the lines when it returns
   */
  <R> R before(LinePlace place, Function<Iterator<Entry>, R> read);
}
