package io.ledgerline.connect.warehouse;

import io.ledgerline.connect.sink.RejectedRecordException;
import java.time.LocalDate;
import java.util.Date;

/** Dates and times of day as ISO text, in UTC by arithmetic alone. */
final class Times {
  private static final long MICROS_PER_DAY = 86_400_000_000L;
  private static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();
  private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();

  /** Of a Connect Date, which is the milliseconds of its midnight. */
  static long epochDay(Object connectDate) {
    return Math.floorDiv(micros(connectDate), MICROS_PER_DAY);
  }

  /** Of a Connect Time or Timestamp, since midnight or since the epoch. */
  @SuppressWarnings("JavaUtilDate") // Connect's own form of all three.
  static long micros(Object connectTime) {
    return ((Date) connectTime).getTime() * 1_000;
  }

  /**
   * @param epochDay days since 1970-01-01
   */
  static void date(long epochDay, TextBuffer out) {
    if (epochDay < FIRST_DAY || epochDay > LAST_DAY) {
      throw new RejectedRecordException("a date outside the years 1 to 9999");
    }
    // Howard Hinnant's civil_from_days: years that begin in March, in eras of 400 years.
    long days = epochDay + 719_468;
    long era = Math.floorDiv(days, 146_097);
    long dayOfEra = days - era * 146_097;
    long yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    long month = (5 * dayOfYear + 2) / 153;
    long day = dayOfYear - (153 * month + 2) / 5 + 1;
    long calendarMonth = month < 10 ? month + 3 : month - 9;
    out.digits(yearOfEra + era * 400 + (calendarMonth <= 2 ? 1 : 0), 4);
    out.put('-');
    out.digits(calendarMonth, 2);
    out.put('-');
    out.digits(day, 2);
  }

  /**
   * @param micros since midnight
   */
  static void time(long micros, TextBuffer out) {
    if (micros < 0 || micros >= MICROS_PER_DAY) {
      throw new RejectedRecordException("a time of day outside a day");
    }
    long seconds = micros / 1_000_000;
    out.digits(seconds / 3600, 2);
    out.put(':');
    out.digits(seconds / 60 % 60, 2);
    out.put(':');
    out.digits(seconds % 60, 2);
    long fraction = micros % 1_000_000;
    if (fraction != 0) {
      out.put('.');
      out.digits(fraction, 6);
    }
  }

  /**
   * @param micros since the epoch
   */
  static void timestamp(long micros, TextBuffer out) {
    date(Math.floorDiv(micros, MICROS_PER_DAY), out);
    out.put(' ');
    time(Math.floorMod(micros, MICROS_PER_DAY), out);
  }

  private Times() {}
}
