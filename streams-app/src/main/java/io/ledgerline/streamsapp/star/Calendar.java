package io.ledgerline.streamsapp.star;

import io.ledgerline.schemas.DimDate;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The rows of dim_date: whole years, so that a report has no day missing. */
public final class Calendar {
  /** Years outside are taken for typing errors: they get their days, but no bridge to the rest. */
  private static final int FIRST_PLAUSIBLE = 1970;

  private static final int LAST_PLAUSIBLE = 2199;

  /**
   * The years to add when a date is named: its own, and those between it and the years that are
   * there.
   *
   * @param present the years that are there
   */
  public static SortedSet<Integer> missing(SortedSet<Integer> present, LocalDate named) {
    SortedSet<Integer> missing = new TreeSet<>();
    int year = named.getYear();
    if (present.contains(year)) {
      return missing;
    }
    missing.add(year);
    SortedSet<Integer> plausible = present.subSet(FIRST_PLAUSIBLE, LAST_PLAUSIBLE + 1);
    if (!plausible.isEmpty() && year >= FIRST_PLAUSIBLE && year <= LAST_PLAUSIBLE) {
      for (int between = plausible.last() + 1; between < year; between++) {
        missing.add(between);
      }
      for (int between = year + 1; between < plausible.first(); between++) {
        missing.add(between);
      }
    }
    return missing;
  }

  /** Every day of a year. */
  public static Stream<DimDate> days(int year) {
    LocalDate first = Year.of(year).atDay(1);
    return first.datesUntil(first.plusYears(1)).map(Calendar::row);
  }

  private static DimDate row(LocalDate day) {
    return DimDate.newBuilder()
        .setDateId(day)
        .setYear(day.getYear())
        .setMonth(day.getMonthValue())
        .setDay(day.getDayOfMonth())
        .setDayOfWeek(day.getDayOfWeek().getValue())
        .setDayName(day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH))
        .setMonthName(day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH))
        .setQuarter(day.get(IsoFields.QUARTER_OF_YEAR))
        .setDeleted(false)
        .build();
  }

  private Calendar() {}
}
