package io.ledgerline.streamsapp;

/** Stores that are queried, or shared by processors. A renamed store loses its contents. */
public final class StoreNames {
  /** Key: invoiceNo in UTF-8; value: see InvoiceState. */
  public static final String INVOICES = "invoices";

  /** Key: customerId#issuedAt#invoiceNo; value: InvoiceSummary in the wire format. */
  public static final String CUSTOMER_INVOICES = "customer-invoices";

  static final String OPEN_INVOICES = "open-invoices";
  static final String DIRTY_INVOICES = "dirty-invoices";

  private StoreNames() {}
}
