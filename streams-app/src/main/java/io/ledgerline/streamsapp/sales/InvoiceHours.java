package io.ledgerline.streamsapp.sales;

import io.ledgerline.schemas.wire.AvroCursor;
import io.ledgerline.streamsapp.invoice.BusinessTime;
import io.ledgerline.streamsapp.invoice.Line;
import io.ledgerline.streamsapp.invoice.OpenInvoice;
import java.util.Arrays;

/** In which hours an invoice has lines, and how many: nearly always in one. Not thread-safe. */
public final class InvoiceHours {
  private long[] hours = new long[1];
  private int[] counts = new int[1];
  private int size;

  /** Of an invoice as it is. */
  static InvoiceHours of(OpenInvoice invoice, BusinessTime time, AvroCursor cursor) {
    InvoiceHours hours = new InvoiceHours();
    for (int i = 0; i < invoice.lineCount(); i++) {
      hours.add(hour(invoice.line(i), time, cursor), 1);
    }
    return hours;
  }

  /** The hour by the clock on the wall that a line was issued in, from 1970-01-01T00 on. */
  static long hour(Line line, BusinessTime time, AvroCursor cursor) {
    cursor.reset(line.bytes(), line.originFrom(), line.originTo());
    return time.localHour(cursor.readLong());
  }

  /**
   * @param lines how many come, or go if negative
   */
  void add(long hour, int lines) {
    int at = find(hour);
    if (at == size) {
      if (size == hours.length) {
        hours = Arrays.copyOf(hours, size * 2);
        counts = Arrays.copyOf(counts, size * 2);
      }
      hours[size++] = hour;
      counts[at] = 0;
    }
    counts[at] += lines;
  }

  boolean has(long hour) {
    int at = find(hour);
    return at < size && counts[at] > 0;
  }

  int size() {
    return size;
  }

  long hour(int index) {
    return hours[index];
  }

  boolean hasLines(int index) {
    return counts[index] > 0;
  }

  private int find(long hour) {
    int at = 0;
    while (at < size && hours[at] != hour) {
      at++;
    }
    return at;
  }
}
