package io.ledgerline.streamsapp.sales;

import io.ledgerline.streamsapp.invoice.BusinessTime;
import io.ledgerline.streamsapp.invoice.InvoiceTotal;
import java.math.BigInteger;
import java.time.ZoneId;
import java.util.List;

/**
 * Where an invoice stands among those of its hour, day, month and year, and among all: keys that
 * sort by period, then the highest total first, then by number. Not thread-safe.
 */
public final class InvoiceRanking {
  private static final List<SalesPeriod> LENGTHS = List.of(SalesPeriod.values());

  /** Enough for any total: see what a line may hold. */
  private static final Rank RANK = new Rank(134);

  private final BusinessTime time;

  public InvoiceRanking(ZoneId businessZone) {
    this.time = new BusinessTime(businessZone);
  }

  /** The keys of an invoice in each of its periods: see {@link PeriodKeys}. */
  public List<String> keys(String invoiceNo, InvoiceTotal total) {
    return PeriodKeys.prefixes(time.localHour(total.issuedAtMs()), LENGTHS).stream()
        .map(prefix -> key(prefix, total.tenThousandths(), invoiceNo))
        .toList();
  }

  /**
   * The key of an invoice in one of its periods.
   *
   * @param prefix of the period, see {@link PeriodKeys}
   * @param total in ten-thousandths
   */
  public static String key(String prefix, BigInteger total, String invoiceNo) {
    return prefix + RANK.of(total) + invoiceNo;
  }

  /** The number of the invoice that a key is of. */
  public static String invoiceNo(String key) {
    return PeriodKeys.behindPeriod(key).substring(RANK.length());
  }
}
