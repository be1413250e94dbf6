package io.ledgerline.csvclient.generate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;

/** When the shop writes invoices: a year of days, never a Saturday, from 8 to 18. */
final class OpeningHours {
  private static final LocalDate FIRST_DAY = LocalDate.of(2010, 12, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2011, 12, 9);
  private static final LocalDate CHRISTMAS = LocalDate.of(2010, 12, 24);
  private static final LocalDate NEW_YEAR_BREAK_END = LocalDate.of(2011, 1, 3);
  private static final int OPENING_HOUR = 8;
  private static final int MINUTES_A_DAY = 10 * 60;

  private static final List<LocalDate> DAYS =
      FIRST_DAY.datesUntil(LAST_DAY.plusDays(1)).filter(OpeningHours::isOpen).toList();

  /**
   * A minute for each of some invoices, rising from the first day to the last.
   *
   * @param index 0-based, below {@code count}
   */
  static LocalDateTime time(int index, int count, Random random) {
    long minutes = (long) DAYS.size() * MINUTES_A_DAY;
    long from = index * minutes / count;
    long to = (index + 1L) * minutes / count;
    long minute = from + (long) (random.nextDouble() * (to - from));
    return DAYS.get((int) (minute / MINUTES_A_DAY))
        .atTime(OPENING_HOUR, 0)
        .plusMinutes(minute % MINUTES_A_DAY);
  }

  private static boolean isOpen(LocalDate day) {
    boolean winterBreak = !day.isBefore(CHRISTMAS) && !day.isAfter(NEW_YEAR_BREAK_END);
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && !winterBreak;
  }

  private OpeningHours() {}
}
