package io.ledgerline.streamsapp.sales;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The periods that an hour of the business zone is in, and their keys: a letter for the length, and
 * the period's name, which is the beginning of the names of all periods within it.
 */
public enum SalesPeriods {
  HOUR("2010-12-01T08".length()),
  DAY("2010-12-01".length()),
  MONTH("2010-12".length()),
  YEAR("2010".length());

  private static final long SECONDS = 3_600;

  private final int nameLength;

  SalesPeriods(int nameLength) {
    this.nameLength = nameLength;
  }

  /**
   * The key of a period, or of the first one not before a point in time.
   *
   * @param name of a period of any length, as {@code 2010-12}
   */
  public String key(String name) {
    return name().charAt(0) + name;
  }

  /** The name that a key holds. */
  public static String name(String key) {
    return key.substring(1);
  }

  /**
   * The keys of all periods that an hour is in.
   *
   * @param localHour hours from 1970-01-01T00 by the clock on the wall
   */
  static List<String> keys(long localHour) {
    LocalDateTime hour = LocalDateTime.ofEpochSecond(localHour * SECONDS, 0, ZoneOffset.UTC);
    String name =
        String.format(
            Locale.ROOT,
            "%04d-%02d-%02dT%02d",
            hour.getYear(),
            hour.getMonthValue(),
            hour.getDayOfMonth(),
            hour.getHour());
    List<String> keys = new ArrayList<>();
    for (SalesPeriods period : values()) {
      keys.add(period.key(name.substring(0, period.nameLength)));
    }
    return keys;
  }
}
