package io.ledgerline.streamsapp.totesys;

import java.nio.ByteBuffer;
import java.time.Instant;

/** Snapshot progress as bytes: four longs; the time in epoch milliseconds, -1 for none. */
public final class SnapshotProgressCodec {
  public static byte[] encode(SnapshotProgress progress) {
    return ByteBuffer.allocate(4 * Long.BYTES)
        .putLong(progress.lsn())
        .putLong(progress.rows())
        .putLong(progress.expected())
        .putLong(progress.endedAt() == null ? -1 : progress.endedAt().toEpochMilli())
        .array();
  }

  public static SnapshotProgress decode(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    long lsn = buffer.getLong();
    long rows = buffer.getLong();
    long expected = buffer.getLong();
    long endedAt = buffer.getLong();
    return new SnapshotProgress(
        lsn, rows, expected, endedAt < 0 ? null : Instant.ofEpochMilli(endedAt));
  }

  private SnapshotProgressCodec() {}
}
