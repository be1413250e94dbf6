package io.ledgerline.streamsapp.invoice;

import io.ledgerline.schemas.InvoiceKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** An invoice but for its items. */
public record InvoiceHeader(
    String invoiceNo,
    InvoiceKind kind,
    Optional<String> customerId,
    String country,
    String currency,
    Instant issuedAt,
    int lineCount,
    long unitCount,
    BigDecimal total) {}
