package io.ledgerline.streamsapp;

import io.ledgerline.schemas.Invoice;
import io.ledgerline.schemas.InvoiceLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The plain fold that the star of invoice lines is held against: all is looked at each time. */
final class RetailFold {
  private static final Comparator<InvoiceLine> IN_TIME =
      Comparator.comparing(InvoiceLine::getIssuedAt)
          .thenComparing(InvoiceLine::getInvoiceNo)
          .thenComparing(InvoiceLine::getLineNo);

  private final Map<String, InvoiceLine> current = new TreeMap<>();
  private final Map<String, Map<String, Object>> versions = new TreeMap<>();
  private final InvoiceFold invoices = new InvoiceFold();
  final List<Map<String, Object>> facts = new ArrayList<>();
  final Map<String, Map<String, Object>> products = new TreeMap<>();
  final Map<String, Map<String, Object>> customers = new TreeMap<>();

  void add(InvoiceLine line, Instant at) {
    String id = line.getInvoiceNo() + "#" + line.getLineNo();
    InvoiceLine content = InvoiceLine.newBuilder(line).setSource("").setRow(0).build();
    if (content.equals(current.put(id, content))) {
      return;
    }
    invoices.add(line);
    Map<String, Object> fact = fact(id, line, at, versions.get(id));
    versions.put(id, fact);
    facts.add(fact);
    refreshProducts();
    refreshCustomers();
  }

  private static Map<String, Object> fact(
      String id, InvoiceLine line, Instant at, Map<String, Object> before) {
    int version = before == null ? 1 : (Integer) before.get("version") + 1;
    Instant notBefore = before == null ? at : (Instant) before.get("recorded_at");
    ZonedDateTime local = line.getIssuedAt().atZone(Lines.LONDON);
    String kind = line.getInvoiceNo().startsWith("A") ? "ADJUSTMENT" : "SALE";
    Map<String, Object> fact = new LinkedHashMap<>();
    fact.put("line_record_id", id + "#" + version);
    fact.put("invoice_no", line.getInvoiceNo());
    fact.put("line_no", line.getLineNo());
    fact.put("version", version);
    fact.put("operation", version == 1 ? "INSERT" : "UPDATE");
    fact.put("invoice_kind", line.getInvoiceNo().startsWith("C") ? "CANCELLATION" : kind);
    fact.put("stock_code", line.getStockCode());
    fact.put("customer_id", line.getCustomerId());
    fact.put("country", line.getCountry());
    fact.put("invoice_date", local.toLocalDate());
    fact.put("invoice_time", local.toLocalTime());
    fact.put("quantity", line.getQuantity());
    fact.put("unit_price", line.getUnitPrice());
    fact.put("line_amount", line.getUnitPrice().multiply(BigDecimal.valueOf(line.getQuantity())));
    fact.put("recorded_at", at.isBefore(notBefore) ? notBefore : at);
    return fact;
  }

  private void refreshProducts() {
    products.values().forEach(product -> product.put("deleted", true));
    current.values().stream()
        .sorted(IN_TIME)
        .collect(Collectors.groupingBy(InvoiceLine::getStockCode))
        .forEach((code, lines) -> products.put(code, product(code, lines)));
  }

  private static Map<String, Object> product(String code, List<InvoiceLine> lines) {
    Map<String, Object> product = new LinkedHashMap<>();
    product.put("stock_code", code);
    product.put(
        "description",
        lines.stream()
            .map(InvoiceLine::getDescription)
            .filter(text -> text != null && !text.isBlank())
            .reduce((earlier, later) -> later)
            .orElse(null));
    product.put("first_sold_date", date(lines.get(0).getIssuedAt()));
    product.put("last_sold_date", date(lines.get(lines.size() - 1).getIssuedAt()));
    product.put("deleted", false);
    return product;
  }

  private void refreshCustomers() {
    customers.values().forEach(customer -> customer.put("deleted", true));
    invoices.invoices().values().stream()
        .filter(invoice -> Objects.nonNull(invoice.getCustomerId()))
        .sorted(Comparator.comparing(Invoice::getIssuedAt).thenComparing(Invoice::getInvoiceNo))
        .collect(Collectors.groupingBy(Invoice::getCustomerId))
        .forEach((id, history) -> customers.put(id, customer(id, history)));
  }

  private static Map<String, Object> customer(String id, List<Invoice> history) {
    Invoice newest = history.get(history.size() - 1);
    Map<String, Object> customer = new LinkedHashMap<>();
    customer.put("customer_id", id);
    customer.put("country", newest.getCountry());
    customer.put("first_invoice_date", date(history.get(0).getIssuedAt()));
    customer.put("last_invoice_date", date(newest.getIssuedAt()));
    customer.put("deleted", false);
    return customer;
  }

  private static LocalDate date(Instant time) {
    return LocalDate.ofInstant(time, Lines.LONDON);
  }
}
