package io.ledgerline.invoiceapi.cdc;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** What Kafka tells of the source. */
interface SourceLog {
  /**
   * Waits for a time.
   *
   * @return the newest heartbeat that was read meanwhile
   */
  Optional<Heartbeat> newest(Duration during);

  /** Empty if another instance reads the source's changes. */
  Optional<CdcOffsets> offsets();

  /** Connects, lets somebody read, and disconnects whatever happens. */
  @FunctionalInterface
  interface Connector {
    void read(Consumer<SourceLog> reader);
  }
}
