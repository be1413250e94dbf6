package io.ledgerline.streamsapp.invoice;

/**
 * A row of fact_invoice_line as it is sent.
 *
 * @param id the record's key, see {@link LineRecordId}
 * @param row FactInvoiceLine in the wire format
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
public record LineFact(byte[] id, byte[] row) {}
