package io.ledgerline.schemas.line;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Reads ISO 8601 times: with an offset or Z, or local ones, which are wall times of the zone. */
public final class JsonTimestamps implements Timestamps {
  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .optionalStart()
          .appendOffsetId()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT)
          .withChronology(IsoChronology.INSTANCE);

  private final WallClock clock;

  public JsonTimestamps(ZoneId zone) {
    this.clock = new WallClock(zone);
  }

  @Override
  public Instant parse(String text) throws UnreadableRowException {
    return instant(text).truncatedTo(ChronoUnit.MILLIS);
  }

  private Instant instant(String text) throws UnreadableRowException {
    try {
      TemporalAccessor time = ISO.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
      return time instanceof LocalDateTime local ? clock.instant(local, text) : Instant.from(time);
    } catch (DateTimeException e) {
      throw new UnreadableRowException(
          Field.ISSUED_AT, text, "not a time like 2010-12-01T08:26:00Z");
    }
  }
}
