package io.ledgerline.invoiceapi.query;

import io.ledgerline.schemas.Invoice;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * What a ranking tells of an invoice: all but its items.
 *
 * @param kind the name of an InvoiceKind
 */
public record RankedInvoice(
    String invoiceNo,
    String kind,
    Optional<String> customerId,
    String country,
    String currency,
    Instant issuedAt,
    int lineCount,
    long unitCount,
    BigDecimal total) {
  static RankedInvoice of(Invoice invoice) {
    return new RankedInvoice(
        invoice.getInvoiceNo(),
        invoice.getKind().name(),
        Optional.ofNullable(invoice.getCustomerId()),
        invoice.getCountry(),
        invoice.getCurrency(),
        invoice.getIssuedAt(),
        invoice.getLineCount(),
        invoice.getUnitCount(),
        invoice.getTotal());
  }
}
