package io.ledgerline.invoiceapi.standby;

import java.util.Map;

/** What can be asked about this instance's copies of stores. */
interface CopyLog extends AutoCloseable {
  /** How far the copies are that this instance holds of partitions which others own. */
  Map<StorePartition, CopyOffsets> offsets();

  /**
   * Offsets at or above others with no record between the two that could be read. Behind the mark
   * of a transaction no copy ever gets in a quiet changelog.
   */
  Map<StorePartition, Long> nextReadable(Map<StorePartition, Long> from);

  @Override
  void close();

  /**
   * Offsets in a changelog.
   *
   * @param position behind the last record that the copy has
   * @param end behind the last record that its owner has written
   */
  record CopyOffsets(long position, long end) {}
}
