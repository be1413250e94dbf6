package io.ledgerline.schemas.topics;

import io.ledgerline.schemas.ProductSchemas;
import java.util.List;
import java.util.stream.Stream;

/** Every topic of Ledgerline. */
public final class Topics {
  /** The largest document, in bytes: an invoice of 20,000 lines fits. */
  public static final int MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

  /** What a record batch and headers may add to a document. */
  public static final int MAX_MESSAGE_BYTES = MAX_DOCUMENT_BYTES + 64 * 1024;

  private static final String MAX_BYTES = "max.message.bytes";
  private static final String LARGE = String.valueOf(MAX_MESSAGE_BYTES);

  /** Lines as they came, kept for ever: the source of truth. Key: invoiceNo. */
  public static final Topic INVOICE_LINES =
      Topic.complete("invoice-lines").of(ProductSchemas.INVOICE_LINE);

  /** What was no line, in its original bytes, the cause in headers. Key: as it came. */
  public static final Topic INVOICE_LINES_REJECTED =
      Topic.passing("invoice-lines.rejected").with(MAX_BYTES, LARGE);

  /** Whole invoices. Key: invoiceNo. */
  public static final Topic INVOICES =
      Topic.compacted("invoices").with(MAX_BYTES, LARGE).of(ProductSchemas.INVOICE);

  /** Purchase histories. Key: customerId#issuedAt#invoiceNo, partitioned by customerId alone. */
  public static final Topic CUSTOMER_INVOICES =
      Topic.compacted("customer-invoices").of(ProductSchemas.INVOICE_SUMMARY);

  /** Whole sales orders. Key: sales_order_id. */
  public static final Topic SALES_ORDERS =
      Topic.compacted("sales-orders").with(MAX_BYTES, LARGE).of(ProductSchemas.SALES_ORDER);

  /** Whole purchase orders. Key: purchase_order_id. */
  public static final Topic PURCHASE_ORDERS =
      Topic.compacted("purchase-orders").with(MAX_BYTES, LARGE).of(ProductSchemas.PURCHASE_ORDER);

  /** Whole payments. Key: payment_id. */
  public static final Topic PAYMENTS =
      Topic.compacted("payments").with(MAX_BYTES, LARGE).of(ProductSchemas.PAYMENT);

  /** Reports of reconciliations, as JSON; the last one counts. */
  public static final Topic RECONCILIATION =
      Topic.passing("reconciliation").ordered().with(MAX_BYTES, LARGE);

  /** Orders and payments of the source with everything that they refer to. */
  public static List<Topic> documents() {
    return List.of(SALES_ORDERS, PURCHASE_ORDERS, PAYMENTS);
  }

  /** Every topic that Ledgerline has, whoever writes it. */
  public static List<Topic> all() {
    return Stream.of(
            List.of(INVOICE_LINES, INVOICE_LINES_REJECTED, INVOICES, CUSTOMER_INVOICES),
            documents(),
            StarTopics.all(),
            SinkTopics.rejected(),
            TotesysTopics.all(),
            List.of(RECONCILIATION))
        .flatMap(List::stream)
        .toList();
  }

  private Topics() {}
}
