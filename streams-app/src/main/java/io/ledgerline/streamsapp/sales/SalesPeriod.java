package io.ledgerline.streamsapp.sales;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The length of a period of the business zone. A period's key is a letter for its length and its
 * name, which is the beginning of the names of all periods within it.
 */
public enum SalesPeriod {
  HOUR("2010-12-01T08"),
  DAY("2010-12-01"),
  MONTH("2010-12"),
  YEAR("2010");

  private static final long SECONDS = 3_600;

  private final String example;

  SalesPeriod(String example) {
    this.example = example;
  }

  /** The name of one. */
  public String example() {
    return example;
  }

  /**
   * The key of a period; of the name of a longer one, what the keys of all within it begin with.
   *
   * @param name such as {@code 2010-12}
   */
  public String key(String name) {
    return letter() + name;
  }

  /** Stands before the keys of all periods of this length. */
  public String first() {
    return key("");
  }

  /** Stands behind the keys of all periods of this length. */
  public String last() {
    return String.valueOf((char) (letter() + 1));
  }

  /** The name that a key holds. */
  public static String name(String key) {
    return key.substring(1);
  }

  private char letter() {
    return name().charAt(0);
  }

  /**
   * The keys of all periods that an hour is in, the shortest first.
   *
   * @param localHour hours from 1970-01-01T00 by the clock on the wall
   */
  static List<String> keys(long localHour) {
    return keys(localHour, List.of(values()));
  }

  /**
   * The keys of the periods of these lengths that an hour is in, in the order of the lengths.
   *
   * @param localHour likewise
   */
  static List<String> keys(long localHour, List<SalesPeriod> lengths) {
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
    for (SalesPeriod period : lengths) {
      keys.add(period.key(name.substring(0, period.example.length())));
    }
    return keys;
  }
}
