package io.ledgerline.invoiceapi.cdc;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How the source's changes come in.
 *
 * @param lsn of the newest heartbeat
 * @param slotLagBytes log that the replication slot held back at the newest heartbeat
 * @param walStatus the slot's at the newest heartbeat
 * @param heartbeatAge of the newest heartbeat
 * @param unreadRecords behind what this instance has committed; empty if another instance reads the
 *     changes, or if it is not known
 * @param freshness age of the oldest commit in the source that is not served yet; empty as above
 */
public record CdcStatus(
    State state,
    Optional<Long> lsn,
    Optional<Long> slotLagBytes,
    Optional<String> walStatus,
    Optional<Duration> heartbeatAge,
    Optional<Long> unreadRecords,
    Optional<Duration> freshness) {
  private static final Duration SILENCE = Duration.ofSeconds(10);

  /** Whether heartbeats come. */
  public enum State {
    /** The newest heartbeat is young. */
    UP,
    /** It is older than ten seconds: the connector, the source or Kafka is down, or far behind. */
    SILENT,
    /** There has never been one. */
    ABSENT
  }

  static CdcStatus of(
      Optional<Heartbeat> newest,
      Optional<Long> unreadRecords,
      Optional<Duration> freshness,
      Instant now) {
    Optional<Duration> age = newest.map(h -> age(h, now));
    return new CdcStatus(
        age.map(a -> a.compareTo(SILENCE) > 0 ? State.SILENT : State.UP).orElse(State.ABSENT),
        newest.map(Heartbeat::lsn),
        newest.flatMap(Heartbeat::lagBytes),
        newest.flatMap(Heartbeat::walStatus),
        age,
        unreadRecords,
        freshness);
  }

  private static Duration age(Heartbeat heartbeat, Instant now) {
    Duration age = Duration.between(heartbeat.at(), now);
    return age.isNegative() ? Duration.ZERO : age;
  }
}
