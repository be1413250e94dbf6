package io.ledgerline.invoiceapi.cdc;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Optional;
import java.util.function.Function;

/** How the source's changes come in, as gauges; NaN is what is not known. */
public final class CdcMetrics implements MeterBinder {
  private static final double MS_PER_SECOND = 1_000;

  private final SourceHeartbeats heartbeats;

  public CdcMetrics(SourceHeartbeats heartbeats) {
    this.heartbeats = heartbeats;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    gauge("freshness", s -> s.freshness().map(f -> f.toMillis() / MS_PER_SECOND))
        .description("Age of the oldest commit in the source that is not served yet")
        .baseUnit("seconds")
        .register(registry);
    gauge("slot.lag", s -> s.slotLagBytes().map(Long::doubleValue))
        .description("Log that the source's replication slot holds back")
        .baseUnit("bytes")
        .register(registry);
    gauge("unread", s -> s.unreadRecords().map(Long::doubleValue))
        .description("Changes of the source that this instance has not committed yet")
        .baseUnit("records")
        .register(registry);
  }

  private Gauge.Builder<SourceHeartbeats> gauge(
      String name, Function<CdcStatus, Optional<Double>> value) {
    return Gauge.builder(
        "ledgerline.cdc." + name, heartbeats, h -> value.apply(h.status()).orElse(Double.NaN));
  }
}
