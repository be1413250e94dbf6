package io.ledgerline.invoiceapi.ingest;

/**
 * What cannot be taken as an invoice line.
 *
 * @param number 1-based: of the item in a JSON array, of the text line in JSON lines
 * @param cause one short sentence
 */
public record BadLine(int number, String cause) {}
