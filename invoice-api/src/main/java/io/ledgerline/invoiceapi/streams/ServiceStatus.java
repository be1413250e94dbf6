package io.ledgerline.invoiceapi.streams;

import io.ledgerline.invoiceapi.cdc.CdcStatus;
import io.ledgerline.invoiceapi.sink.SinkPosition;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the service tells of itself.
 *
 * @param instance its name among the others
 * @param lag records of each input's partition that it has not fetched yet
 * @param restore how far its stores are that are being restored
 * @param cdc how the order database's changes come in
 * @param sinks how far each is; empty if that is not known just now
 */
public record ServiceStatus(
    String instance,
    Health health,
    Map<String, Long> lag,
    RestoreProgress.Snapshot restore,
    CdcStatus cdc,
    Optional<List<SinkPosition>> sinks) {}
