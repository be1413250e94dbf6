package io.ledgerline.streamsapp.star;

import java.util.HexFormat;

/**
 * Names one version of a row of the source: the primary key of a fact with history.
 *
 * @param id the row's own key
 * @param version 1, 2, … in the order of the source's log
 */
public record RecordId(int id, int version) {
  private static final int VERSION_BITS = 20;

  /** The versions that one row may have. */
  public static final int MAX_VERSION = (1 << VERSION_BITS) - 1;

  private static final HexFormat HEX = HexFormat.of();

  public RecordId {
    if (version < 0 || version > MAX_VERSION) {
      throw new IllegalArgumentException(
          "Row %d has version %d: there may be %d".formatted(id, version, MAX_VERSION));
    }
  }

  /** id x 2^20 + version. */
  public long value() {
    return ((long) id << VERSION_BITS) + version;
  }

  public static RecordId of(long value) {
    return new RecordId((int) (value >> VERSION_BITS), (int) (value & MAX_VERSION));
  }

  /** As a key that sorts as the numbers do. */
  String sortable() {
    return HEX.toHexDigits(value() ^ Long.MIN_VALUE);
  }
}
