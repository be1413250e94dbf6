package io.ledgerline.csvclient.read;

import io.ledgerline.schemas.rules.InvoiceLineRules;
import java.util.HashMap;
import java.util.Map;

/** Counts, within one file, the rows of each invoice: a row's position is its line's number. */
final class LineNumbers {
  private final Map<String, Counter> counters = new HashMap<>();
  private String lastInvoiceNo = "";
  private Counter last = new Counter();

  /**
   * Counts a row.
   *
   * @param invoiceNo as the row has it; null if that could not even be found
   * @return the row's 1-based position within its invoice; 0 if this is no invoice number
   */
  int next(String invoiceNo) {
    if (invoiceNo == null || invoiceNo.isEmpty()) {
      return 0;
    }
    if (!invoiceNo.equals(lastInvoiceNo)) {
      if (InvoiceLineRules.invoiceNo(invoiceNo).isPresent()) {
        return 0;
      }
      last = counters.computeIfAbsent(invoiceNo, first -> new Counter());
      lastInvoiceNo = invoiceNo;
    }
    return ++last.count;
  }

  private static final class Counter {
    private int count;
  }
}
