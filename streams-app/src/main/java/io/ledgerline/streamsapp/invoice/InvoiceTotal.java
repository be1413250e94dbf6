package io.ledgerline.streamsapp.invoice;

import java.math.BigInteger;

/**
 * What rankings and figures take from an invoice.
 *
 * @param issuedAtMs of its earliest line
 * @param units signed
 * @param tenThousandths its total
 */
public record InvoiceTotal(long issuedAtMs, int lines, long units, BigInteger tenThousandths) {}
