package io.ledgerline.localstack.it.instances;

/**
 * A write that was taken.
 *
 * @param invoiceNo of an invoice of a customer of the same name
 * @param units of the invoice's one line; each write of a client has one more
 * @param position as the service has told it
 */
record Written(String invoiceNo, int units, String position) {}
