package io.ledgerline.totesyssimulator;

/**
 * What one step of a storm did.
 *
 * @param rows that were inserted, updated or deleted for good, foreign keys that followed included;
 *     a truncated table counts as one
 */
public record StormStep(StormKind kind, int rows) {}
