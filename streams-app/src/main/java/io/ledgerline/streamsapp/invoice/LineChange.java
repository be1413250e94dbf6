package io.ledgerline.streamsapp.invoice;

/**
 * A line of an invoice that has come or has become different.
 *
 * @param before what it replaces; null for a new line
 */
public record LineChange(LineVersion now, LineVersion before) {}
