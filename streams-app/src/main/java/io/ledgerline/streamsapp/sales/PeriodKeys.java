package io.ledgerline.streamsapp.sales;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keys that lie by period: the period's own key, a bar, and what the period has. */
public final class PeriodKeys {
  /** The period that everything is in. */
  private static final String ALL = "A";

  private static final char BAR = '|';

  /**
   * What the keys of all periods that an hour is in begin with; all time is one of them.
   *
   * @param localHour hours from 1970-01-01T00 by the clock on the wall
   * @param lengths of the periods that are wanted
   */
  static List<String> prefixes(long localHour, List<SalesPeriod> lengths) {
    List<String> prefixes = new ArrayList<>();
    for (String period : SalesPeriod.keys(localHour, lengths)) {
      prefixes.add(period + BAR);
    }
    prefixes.add(ALL + BAR);
    return prefixes;
  }

  /**
   * What the keys of a period begin with.
   *
   * @param period its own key; empty for all time
   */
  public static String prefix(Optional<String> period) {
    return period.orElse(ALL) + BAR;
  }

  /** Stands behind all keys that begin so. */
  public static String end(String prefix) {
    return prefix.substring(0, prefix.length() - 1) + (char) (BAR + 1);
  }

  /** What stands behind the period. */
  public static String behindPeriod(String key) {
    return key.substring(key.indexOf(BAR) + 1);
  }

  private PeriodKeys() {}
}
