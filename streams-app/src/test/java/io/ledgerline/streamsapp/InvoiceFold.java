package io.ledgerline.streamsapp;

import io.ledgerline.schemas.Invoice;
import io.ledgerline.schemas.InvoiceItem;
import io.ledgerline.schemas.InvoiceKind;
import io.ledgerline.schemas.InvoiceLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The plain fold that invoices are held against: the last line of a number wins. */
public final class InvoiceFold {
  private final Map<String, TreeMap<Integer, InvoiceLine>> lines = new LinkedHashMap<>();

  public void add(InvoiceLine line) {
    lines.computeIfAbsent(line.getInvoiceNo(), no -> new TreeMap<>()).put(line.getLineNo(), line);
  }

  public Map<String, Invoice> invoices() {
    Map<String, Invoice> invoices = new TreeMap<>();
    lines.forEach((no, byLine) -> invoices.put(no, invoice(no, List.copyOf(byLine.values()))));
    return invoices;
  }

  private static Invoice invoice(String invoiceNo, List<InvoiceLine> lines) {
    List<InvoiceItem> items = new ArrayList<>();
    BigDecimal total = BigDecimal.ZERO.setScale(4);
    long units = 0;
    for (InvoiceLine line : lines) {
      BigDecimal amount =
          line.getUnitPrice().setScale(4).multiply(BigDecimal.valueOf(line.getQuantity()));
      total = total.add(amount);
      units += line.getQuantity();
      items.add(
          new InvoiceItem(
              line.getLineNo(),
              line.getStockCode(),
              line.getDescription(),
              line.getQuantity(),
              line.getUnitPrice().setScale(4),
              amount));
    }
    return Invoice.newBuilder()
        .setInvoiceNo(invoiceNo)
        .setKind(kind(invoiceNo))
        .setCustomerId(
            lines.stream()
                .map(InvoiceLine::getCustomerId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null))
        .setCountry(lines.get(0).getCountry())
        .setCurrency("GBP")
        .setIssuedAt(
            lines.stream()
                .map(InvoiceLine::getIssuedAt)
                .min(Comparator.<Instant>naturalOrder())
                .orElseThrow())
        .setLineCount(lines.size())
        .setUnitCount(units)
        .setTotal(total)
        .setItems(items)
        .build();
  }

  private static InvoiceKind kind(String invoiceNo) {
    if (invoiceNo.startsWith("C")) {
      return InvoiceKind.CANCELLATION;
    }
    return invoiceNo.startsWith("A") ? InvoiceKind.ADJUSTMENT : InvoiceKind.SALE;
  }
}
