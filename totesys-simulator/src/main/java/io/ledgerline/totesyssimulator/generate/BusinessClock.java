package io.ledgerline.totesyssimulator.generate;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

/** When the business does something: Monday to Friday, 08:00 to 18:59, to the millisecond. */
public final class BusinessClock {
  /** When the business began: a Thursday. */
  public static final LocalDateTime START = LocalDateTime.of(2022, 11, 3, 8, 0);

  private static final LocalTime OPENING = LocalTime.of(8, 0);
  private static final LocalTime CLOSING = LocalTime.of(19, 0);
  private static final LocalTime BATCH = LocalTime.of(7, 55, 11);

  /** 31 events a day; the median of exponential gaps is then near 15 minutes. */
  private static final double MEAN_GAP_MILLIS = Duration.ofHours(11).toMillis() / 31.0;

  /** One event in so many is stamped a little before its predecessor. */
  private static final int EVENTS_PER_INVERSION = 293;

  private static final int INVERSION_MILLIS = 18;

  /** The time of the event after {@code now}; rarely up to 18 ms before it, as clocks are. */
  public static LocalDateTime next(LocalDateTime now, RandomGenerator random) {
    if (random.nextInt(EVENTS_PER_INVERSION) == 0 && isWellOpen(now)) {
      return now.minus(1 + random.nextInt(INVERSION_MILLIS), ChronoUnit.MILLIS);
    }
    // StrictMath: the same on every machine.
    double gap = -StrictMath.log(1 - random.nextDouble()) * MEAN_GAP_MILLIS;
    return plus(now, 1 + (long) gap);
  }

  /** The first moment after {@code now} at which a batch of payments is settled. */
  public static LocalDateTime batchAfter(LocalDateTime now) {
    boolean today = isWeekday(now.toLocalDate()) && now.toLocalTime().isBefore(BATCH);
    return batchOn(today ? now.toLocalDate() : weekdayAfter(now.toLocalDate(), 1));
  }

  /** When the batch of a day is settled, but for the milliseconds. */
  public static LocalDateTime batchOn(LocalDate day) {
    return day.atTime(BATCH);
  }

  /**
   * @param weekdays 1 or more
   */
  public static LocalDate weekdayAfter(LocalDate day, int weekdays) {
    LocalDate found = day;
    for (int left = weekdays; left > 0; left--) {
      do {
        found = found.plusDays(1);
      } while (!isWeekday(found));
    }
    return found;
  }

  private static LocalDateTime plus(LocalDateTime now, long millis) {
    LocalDateTime time = opened(now);
    long left = millis;
    while (left >= untilClosing(time)) {
      left -= untilClosing(time);
      time = weekdayAfter(time.toLocalDate(), 1).atTime(OPENING);
    }
    return time.plus(left, ChronoUnit.MILLIS);
  }

  private static LocalDateTime opened(LocalDateTime now) {
    LocalDate day = now.toLocalDate();
    if (!isWeekday(day) || !now.toLocalTime().isBefore(CLOSING)) {
      return weekdayAfter(day, 1).atTime(OPENING);
    }
    return now.toLocalTime().isBefore(OPENING) ? day.atTime(OPENING) : now;
  }

  private static long untilClosing(LocalDateTime time) {
    return ChronoUnit.MILLIS.between(time, time.toLocalDate().atTime(CLOSING));
  }

  /** Long enough open for an inversion. */
  private static boolean isWellOpen(LocalDateTime now) {
    return isWeekday(now.toLocalDate())
        && now.toLocalTime().isAfter(OPENING.plusSeconds(1))
        && now.toLocalTime().isBefore(CLOSING);
  }

  private static boolean isWeekday(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
  }

  private BusinessClock() {}
}
