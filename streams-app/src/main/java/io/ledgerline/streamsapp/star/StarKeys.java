package io.ledgerline.streamsapp.star;

/** Keys of the store that holds the rows of the warehouse's tables: {@code table/key}. */
public final class StarKeys {
  private static final int LAST_VERSION = (1 << 20) - 1;

  /**
   * @param key the dimension's key as on its topic: a number in decimal, or an ISO date
   */
  public static String dimension(String table, String key) {
    return table + "/" + key;
  }

  /** One version of a fact. */
  public static String fact(String table, RecordId record) {
    return table + "/" + record.sortable();
  }

  /** At or below the key of every version of a row. */
  public static String firstVersion(String table, int id) {
    return fact(table, new RecordId(id, 0));
  }

  /** At or above the key of every version of a row. */
  public static String lastVersion(String table, int id) {
    return fact(table, new RecordId(id, LAST_VERSION));
  }

  private StarKeys() {}
}
