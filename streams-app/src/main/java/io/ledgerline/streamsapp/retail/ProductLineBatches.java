package io.ledgerline.streamsapp.retail;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.function.ObjIntConsumer;

/**
 * What lines tell of products, gathered to be sent together: a message for each line would cost
 * more than all else that is done for it. Products share a fixed number of buckets, so that a
 * message's partition is known before the topic's size is. Not thread-safe.
 *
 * <p>A message is a row of {@link SoldLine}s of one bucket, in the order in which they came.
 */
public final class ProductLineBatches {
  /** Behind it a message is closed, far below what Kafka takes. */
  private static final int FULL = 64 * 1024;

  private final Map<Integer, ByteArrayOutputStream> open = new HashMap<>();
  private final Queue<Batch> closed = new ArrayDeque<>();
  private long bytes;

  /** Takes a line of a product that belongs to a bucket. */
  public void add(int bucket, SoldLine line) {
    ByteArrayOutputStream batch = open.computeIfAbsent(bucket, any -> new ByteArrayOutputStream());
    int before = batch.size();
    line.writeTo(batch);
    bytes += batch.size() - before;
    if (batch.size() >= FULL) {
      closed.add(new Batch(bucket, batch.toByteArray()));
      batch.reset();
    }
  }

  /** Hands out every message with its bucket; none is left. */
  public void drain(ObjIntConsumer<byte[]> messages) {
    for (Batch batch = closed.poll(); batch != null; batch = closed.poll()) {
      messages.accept(batch.message(), batch.bucket());
    }
    open.forEach(
        (bucket, batch) -> {
          if (batch.size() > 0) {
            messages.accept(batch.toByteArray(), bucket);
            batch.reset();
          }
        });
    bytes = 0;
  }

  /** Of all that is gathered. */
  public long bytes() {
    return bytes;
  }

  public void clear() {
    open.clear();
    closed.clear();
    bytes = 0;
  }

  @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
  private record Batch(int bucket, byte[] message) {}
}
