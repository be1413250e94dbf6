package io.ledgerline.invoiceapi.ingest;

import io.ledgerline.schemas.InvoiceLine;
import java.util.ArrayList;
import java.util.List;

/** What a body holds: lines, and what is none. Lines are kept only as long as there are no bad. */
public final class LineBatch {
  private static final int KEPT_BAD = 100;

  private final List<InvoiceLine> lines = new ArrayList<>();
  private final List<BadLine> bad = new ArrayList<>();
  private int badCount;

  void add(InvoiceLine line) {
    if (badCount == 0) {
      lines.add(line);
    }
  }

  void reject(int number, String cause) {
    lines.clear();
    badCount++;
    if (bad.size() < KEPT_BAD) {
      bad.add(new BadLine(number, cause));
    }
  }

  /** All of the body, in its order; empty if any is bad. */
  public List<InvoiceLine> lines() {
    return lines;
  }

  /** The first hundred. */
  public List<BadLine> bad() {
    return bad;
  }

  public int badCount() {
    return badCount;
  }
}
