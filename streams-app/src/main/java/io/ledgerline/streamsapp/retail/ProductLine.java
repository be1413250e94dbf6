package io.ledgerline.streamsapp.retail;

/**
 * What a line tells of the product that it sells.
 *
 * @param gone true if no line sells the product at this place any more
 * @param description in UTF-8; empty for none
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
public record ProductLine(boolean gone, LinePlace place, byte[] description) {}
