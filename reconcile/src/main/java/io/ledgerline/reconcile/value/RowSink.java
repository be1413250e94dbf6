package io.ledgerline.reconcile.value;

/** Takes rows; of two with one key the later one is the newer. */
public interface RowSink {
  /**
   * @param content canonical text; null says that there is no such row any more
   * @param version to be equal as well, such as the offset of the row's record; null if unknown
   */
  void add(String key, String content, Long version);

  default void add(String key, String content) {
    add(key, content, null);
  }
}
