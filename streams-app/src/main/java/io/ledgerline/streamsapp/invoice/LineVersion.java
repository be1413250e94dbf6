package io.ledgerline.streamsapp.invoice;

/**
 * One version of a line of an invoice.
 *
 * @param version 1, 2, … for each line number, in the order of the log
 * @param recordedAtMs Kafka's time of its record, never before that of the version before
 */
public record LineVersion(Line line, int version, long recordedAtMs) {}
