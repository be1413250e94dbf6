package io.ledgerline.invoiceapi.cdc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.apache.kafka.common.TopicPartition;

/**
 * The age of the oldest commit in the source that is not served yet, as far as heartbeats prove it.
 *
 * <p>All that was committed before a heartbeat lies before the ends of the topics that are seen
 * once it has been read. When those ends are committed by the topology, all of it is served.
 */
final class Freshness {
  /** So young may the last heartbeat be that nothing unserved is known of. */
  private static final Duration UNSUSPICIOUS = Duration.ofSeconds(3);

  /** While a topology stands still no more heartbeats wait for their proof. */
  private static final int MAX_WAITING = 120;

  private final Clock clock;
  private final Queue<Claim> waiting = new ArrayDeque<>();
  private Instant newest;
  private Instant lastWaiting;
  private Instant served;

  Freshness(Clock clock) {
    this.clock = clock;
  }

  /** What must be committed before all is served that precedes a heartbeat. */
  private record Claim(Instant heartbeat, Map<TopicPartition, Long> ends) {}

  /**
   * @param heartbeat when the newest heartbeat that has been read was made
   * @param offsets looked up after it was read
   */
  synchronized void observe(Instant heartbeat, CdcOffsets offsets) {
    newest = heartbeat;
    if (!heartbeat.equals(lastWaiting) && waiting.size() < MAX_WAITING) {
      waiting.add(new Claim(heartbeat, offsets.ends()));
      lastWaiting = heartbeat;
    }
    while (!waiting.isEmpty() && offsets.reach(waiting.element().ends())) {
      served = waiting.remove().heartbeat();
    }
  }

  /** Zero only if that is proved; empty as long as nothing is. */
  synchronized Optional<Duration> age() {
    if (served == null) {
      return Optional.empty();
    }
    Duration age = Duration.between(served, clock.instant());
    boolean fresh = served.equals(newest) && age.compareTo(UNSUSPICIOUS) < 0;
    // The source's clock may be ahead of ours.
    return Optional.of(fresh || age.isNegative() ? Duration.ZERO : age);
  }
}
