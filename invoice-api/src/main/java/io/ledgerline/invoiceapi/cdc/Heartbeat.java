package io.ledgerline.invoiceapi.cdc;

import java.time.Instant;
import java.util.Optional;

/**
 * What the connector left in the source's log, to be read again here. All that the source committed
 * before {@code at} stands before it in the log, so it was written to Kafka before it.
 *
 * @param lsn its place in the source's log
 * @param at the source's clock when it was made
 * @param lagBytes log that the replication slot held back then; empty until it has confirmed any
 * @param walStatus the slot's: reserved, extended, unreserved or lost; empty if it has none
 * @param safeBytes log that may still be written before the slot is lost; empty without a limit
 */
record Heartbeat(
    long lsn,
    Instant at,
    Optional<Long> lagBytes,
    Optional<String> walStatus,
    Optional<Long> safeBytes) {}
