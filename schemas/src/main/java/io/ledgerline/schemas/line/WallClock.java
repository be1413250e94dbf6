package io.ledgerline.schemas.line;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** Turns what a clock on the wall of a zone shows into instants. */
public final class WallClock {
  private final ZoneId zone;

  public WallClock(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * A time that comes twice, when the clock is set back, is its first occurrence.
   *
   * @param text what was read, for the complaint that the clock, set forward, never showed it
   */
  public Instant instant(LocalDateTime time, String text) throws UnreadableRowException {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
    if (offsets.isEmpty()) {
      throw new UnreadableRowException(
          Field.ISSUED_AT, text, "a time that " + zone + " skips when its clocks go forward");
    }
    return time.toInstant(offsets.get(0));
  }
}
