package io.ledgerline.streamsapp.sales;

import io.ledgerline.schemas.wire.AvroCursor;
import io.ledgerline.streamsapp.invoice.AmountSum;
import io.ledgerline.streamsapp.invoice.BusinessTime;
import io.ledgerline.streamsapp.invoice.InvoiceKinds;
import io.ledgerline.streamsapp.invoice.Line;
import io.ledgerline.streamsapp.invoice.LineChange;
import io.ledgerline.streamsapp.invoice.OpenInvoice;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What changed lines change of the sales of their hours, days, months and years, gathered until the
 * next commit adds it to what is stored. Not thread-safe.
 */
public final class SalesChanges {
  /** About what an hour's changes weigh. */
  private static final int HOUR_BYTES = 512;

  private final BusinessTime time;
  private final AvroCursor cursor = new AvroCursor();
  private final Map<Long, Hour> hours = new HashMap<>();
  private final Map<String, Integer> invoices = new HashMap<>();
  private final Map<Long, List<String>> keys = new HashMap<>();

  public SalesChanges(ZoneId businessZone) {
    this.time = new BusinessTime(businessZone);
  }

  /**
   * Takes a change in.
   *
   * @param invoice with the change in it already
   * @param known the invoice's hours before it; null if they are not known
   * @return its hours now
   */
  public InvoiceHours take(
      byte[] invoiceNo, LineChange change, OpenInvoice invoice, InvoiceHours known) {
    Line now = change.now().line();
    long hour = InvoiceHours.hour(now, time, cursor);
    InvoiceHours of = known == null ? before(change, invoice, hour) : known;
    int kind = InvoiceKinds.code(invoiceNo);
    enter(of, hour, kind, now);
    if (change.before() != null) {
      Line former = change.before().line();
      leave(of, InvoiceHours.hour(former, time, cursor), kind, former);
    }
    return of;
  }

  private InvoiceHours before(LineChange change, OpenInvoice invoice, long hour) {
    InvoiceHours of = InvoiceHours.of(invoice, time, cursor);
    of.add(hour, -1);
    if (change.before() != null) {
      of.add(InvoiceHours.hour(change.before().line(), time, cursor), 1);
    }
    return of;
  }

  private void enter(InvoiceHours of, long hour, int kind, Line line) {
    if (!of.has(hour)) {
      count(of, hour, 1);
    }
    of.add(hour, 1);
    hours.computeIfAbsent(hour, any -> new Hour()).add(kind, line, 1);
  }

  private void leave(InvoiceHours of, long hour, int kind, Line line) {
    of.add(hour, -1);
    if (!of.has(hour)) {
      count(of, hour, -1);
    }
    hours.computeIfAbsent(hour, any -> new Hour()).add(kind, line, -1);
  }

  /** Counts the invoice in those of the hour's periods that none of its other hours is in. */
  private void count(InvoiceHours of, long hour, int by) {
    List<String> periods = keys(hour);
    for (int period = 0; period < periods.size(); period++) {
      if (!isElsewhereIn(of, hour, period, periods.get(period))) {
        invoices.merge(periods.get(period), by, Integer::sum);
      }
    }
  }

  private boolean isElsewhereIn(InvoiceHours of, long hour, int period, String key) {
    for (int i = 0; i < of.size(); i++) {
      if (of.hasLines(i) && of.hour(i) != hour && keys(of.hour(i)).get(period).equals(key)) {
        return true;
      }
    }
    return false;
  }

  private List<String> keys(long hour) {
    return keys.computeIfAbsent(hour, SalesPeriod::keys);
  }

  /** Hands out what each period changes by; nothing is left. */
  public void drain(BiConsumer<String, SalesFigures> periods) {
    Map<String, SalesFigures> all = new HashMap<>();
    hours.forEach(
        (hour, change) -> {
          SalesFigures figures = change.figures();
          for (String key : keys(hour)) {
            all.merge(key, figures, SalesFigures::plus);
          }
        });
    invoices.forEach((key, by) -> all.merge(key, SalesFigures.ofInvoices(by), SalesFigures::plus));
    all.forEach(periods);
    clear();
  }

  /** About what is held. */
  public long bytes() {
    return (long) HOUR_BYTES * hours.size();
  }

  public void clear() {
    hours.clear();
    invoices.clear();
    keys.clear();
  }

  private static final class Hour {
    private long lines;
    private long units;
    private final AmountSum[] amounts = {new AmountSum(), new AmountSum(), new AmountSum()};

    void add(int kind, Line line, int sign) {
      lines += sign;
      units += (long) sign * line.quantity();
      amounts[kind].add((long) sign * line.quantity(), line);
    }

    SalesFigures figures() {
      return new SalesFigures(
          0, lines, units, amounts[0].sum(), amounts[1].sum(), amounts[2].sum());
    }
  }
}
