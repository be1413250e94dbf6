package io.ledgerline.invoiceapi.query;

import io.ledgerline.streamsapp.sales.SalesFigures;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A customer and what was sold to him. What stands in his row, which follows his figures by a
 * commit, may be missing for a moment.
 *
 * @param country of his newest invoice
 * @param firstInvoice date in the business zone
 * @param lastInvoice likewise
 */
public record Buyer(
    String customerId,
    Optional<String> country,
    Optional<LocalDate> firstInvoice,
    Optional<LocalDate> lastInvoice,
    SalesFigures figures) {}
