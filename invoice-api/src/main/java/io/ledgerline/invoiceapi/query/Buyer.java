package io.ledgerline.invoiceapi.query;

import io.ledgerline.streamsapp.sales.SalesFigures;
import java.time.LocalDate;

/**
 * A customer and what was sold to him.
 *
 * @param country of his newest invoice
 * @param firstInvoice date in the business zone
 * @param lastInvoice likewise
 */
public record Buyer(
    String customerId,
    String country,
    LocalDate firstInvoice,
    LocalDate lastInvoice,
    SalesFigures figures) {}
