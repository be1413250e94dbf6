package io.ledgerline.connect.sink;

/**
 * How a connector batches, as far as its settings do not say otherwise.
 *
 * @param grouping which records share a batch; no setting
 * @param maxRows rows of a batch
 * @param maxBytes bytes of all batches that are being filled
 * @param lingerMs how long after its first record a batch waits for more
 */
public record Batching(Grouping grouping, int maxRows, long maxBytes, long lingerMs) {}
