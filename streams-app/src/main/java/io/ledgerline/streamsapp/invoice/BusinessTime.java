package io.ledgerline.streamsapp.invoice;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;

/**
 * Tells an instant's date and time of day in the business zone. Neighbouring lines share their
 * time, so the last answer is kept. Not thread-safe.
 */
public final class BusinessTime {
  private static final long HOUR_MS = 60L * 60 * 1_000;
  private static final long DAY_MS = 24L * 60 * 60 * 1_000;

  private final ZoneRules rules;
  private long instantMs;
  private long localMs;

  public BusinessTime(ZoneId zone) {
    this.rules = zone.getRules();
    this.localMs = local(instantMs);
  }

  /** Days from 1970-01-01 to the instant's date. */
  public int epochDay(long epochMs) {
    return (int) Math.floorDiv(at(epochMs), DAY_MS);
  }

  /** Hours from 1970-01-01T00 by the clock on the wall. */
  public long localHour(long epochMs) {
    return Math.floorDiv(at(epochMs), HOUR_MS);
  }

  /** Microseconds from midnight by the clock on the wall. */
  public long microOfDay(long epochMs) {
    return Math.floorMod(at(epochMs), DAY_MS) * 1_000;
  }

  private long at(long epochMs) {
    if (epochMs != instantMs) {
      localMs = local(epochMs);
      instantMs = epochMs;
    }
    return localMs;
  }

  private long local(long epochMs) {
    return epochMs + rules.getOffset(Instant.ofEpochMilli(epochMs)).getTotalSeconds() * 1_000L;
  }
}
