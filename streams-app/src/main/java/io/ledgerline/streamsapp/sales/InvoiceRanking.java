package io.ledgerline.streamsapp.sales;

import io.ledgerline.streamsapp.invoice.BusinessTime;
import io.ledgerline.streamsapp.invoice.InvoiceTotal;
import java.math.BigInteger;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Where an invoice stands among those of its hour, day, month and year, and among all: keys that
 * sort by period, then the highest total first, then by number. Not thread-safe.
 */
public final class InvoiceRanking {
  /** The period that all invoices are in. */
  private static final String ALL = "A";

  private static final char BEHIND_PERIOD = '|';

  /** Greater than any total, by more than any total is below zero: see what a line may hold. */
  private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(134);

  private static final int HEX = 16;
  private static final int HEX_DIGITS = 34;

  private final BusinessTime time;

  public InvoiceRanking(ZoneId businessZone) {
    this.time = new BusinessTime(businessZone);
  }

  /** The keys of an invoice in each of its periods. */
  public List<String> keys(String invoiceNo, InvoiceTotal total) {
    String rank = rank(total.tenThousandths()) + invoiceNo;
    List<String> keys = new ArrayList<>();
    for (String period : SalesPeriod.keys(time.localHour(total.issuedAtMs()))) {
      keys.add(period + BEHIND_PERIOD + rank);
    }
    keys.add(ALL + BEHIND_PERIOD + rank);
    return keys;
  }

  /** What the keys of a period begin with. */
  public static String prefix(SalesPeriod period, String name) {
    return period.key(name) + BEHIND_PERIOD;
  }

  /** What the keys of all invoices begin with. */
  public static String prefixOfAll() {
    return ALL + BEHIND_PERIOD;
  }

  /** Stands behind all keys that begin so. */
  public static String end(String prefix) {
    return prefix.substring(0, prefix.length() - 1) + (char) (BEHIND_PERIOD + 1);
  }

  /** The number of the invoice that a key is of. */
  public static String invoiceNo(String key) {
    return key.substring(key.indexOf(BEHIND_PERIOD) + 1 + HEX_DIGITS);
  }

  /** Falls as the total rises, in digits of one length. */
  private static String rank(BigInteger total) {
    String digits = LIMIT.subtract(total).toString(HEX);
    return "0".repeat(HEX_DIGITS - digits.length()) + digits;
  }
}
