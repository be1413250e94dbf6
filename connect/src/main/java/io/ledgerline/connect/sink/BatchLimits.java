package io.ledgerline.connect.sink;

/**
 * When a batch is closed, and how long a stopped topic rests.
 *
 * @param grouping which records share a batch
 * @param maxRows rows of a batch
 * @param maxBytes bytes of all batches that are being filled: beyond it the largest is closed
 * @param lingerMs how long after its first record a batch waits for more, if the writer is idle
 * @param stoppedRetryMs after how long a stopped topic is tried again
 */
public record BatchLimits(
    Grouping grouping, int maxRows, long maxBytes, long lingerMs, long stoppedRetryMs) {}
