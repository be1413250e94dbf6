package io.ledgerline.streamsapp.totesys;

import java.time.Instant;

/**
 * Where a change comes from.
 *
 * @param lsn place in the source's log
 * @param committedAt when its transaction was committed; of a snapshot, when the row was read
 */
public record Source(long lsn, Instant committedAt) {}
