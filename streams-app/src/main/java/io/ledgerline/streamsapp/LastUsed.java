package io.ledgerline.streamsapp;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps what was used last, up to a number of entries. Not thread-safe. */
public final class LastUsed<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1;
  private static final float LOAD = 0.75f;

  private final int most;

  /**
   * @param most entries that are kept
   */
  public LastUsed(int most) {
    super(16, LOAD, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
