package io.ledgerline.connect.sink;

/**
 * When a batch is closed, and how long a stopped topic rests.
 *
 * @param maxRows rows of a batch
 * @param maxBytes bytes of a batch
 * @param lingerMs how long after its first record a batch waits for more, if the writer is idle
 * @param stoppedRetryMs after how long a stopped topic is tried again
 */
public record BatchLimits(int maxRows, long maxBytes, long lingerMs, long stoppedRetryMs) {
  boolean full(Batch<?> batch) {
    return batch.count() >= maxRows || batch.bytes() >= maxBytes;
  }
}
