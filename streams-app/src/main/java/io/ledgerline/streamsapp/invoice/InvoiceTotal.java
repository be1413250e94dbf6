package io.ledgerline.streamsapp.invoice;

import java.math.BigInteger;

/**
 * What invoices are ranked by.
 *
 * @param issuedAtMs of its earliest line
 * @param tenThousandths its total
 */
public record InvoiceTotal(long issuedAtMs, BigInteger tenThousandths) {}
