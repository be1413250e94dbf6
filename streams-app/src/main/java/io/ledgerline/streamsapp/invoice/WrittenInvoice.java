package io.ledgerline.streamsapp.invoice;

import java.util.Arrays;
import java.util.Optional;

/**
 * An invoice in the bytes that are stored; its document and its summary are cut out of them.
 *
 * @param state what is stored, see {@link InvoiceState}
 * @param customerBranch where the union of customerId begins
 * @param headerTo end of the header, before the items
 * @param documentTo end of the document
 * @param key where the summary stands; empty if no line names a customer
 * @param total what rankings and figures take from it
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
public record WrittenInvoice(
    byte[] state,
    int customerBranch,
    int headerTo,
    int documentTo,
    Optional<CustomerInvoiceKey> key,
    InvoiceTotal total) {
  private static final int DOCUMENT_FROM = 1;

  /** The record Invoice behind a frame header. */
  public byte[] document(byte[] frame) {
    byte[] document = Arrays.copyOf(frame, frame.length + documentTo - DOCUMENT_FROM);
    System.arraycopy(state, DOCUMENT_FROM, document, frame.length, documentTo - DOCUMENT_FROM);
    return document;
  }

  /**
   * The record InvoiceSummary behind a frame header. It has the fields of an invoice's header in
   * the same order; but for the customer, which is no union there as it is never null.
   */
  public byte[] summary(byte[] frame) {
    int beforeCustomer = customerBranch - DOCUMENT_FROM;
    int fromCustomer = headerTo - customerBranch - 1;
    byte[] summary = Arrays.copyOf(frame, frame.length + beforeCustomer + fromCustomer);
    System.arraycopy(state, DOCUMENT_FROM, summary, frame.length, beforeCustomer);
    System.arraycopy(
        state, customerBranch + 1, summary, frame.length + beforeCustomer, fromCustomer);
    return summary;
  }
}
