package io.ledgerline.schemas.topics;

import io.ledgerline.schemas.ProductSchemas;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every topic of Ledgerline's own. */
public final class Topics {
  /** The largest document, in bytes: an invoice of 20,000 lines fits. */
  public static final int MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

  /** What a record batch and headers may add to a document. */
  public static final int MAX_MESSAGE_BYTES = MAX_DOCUMENT_BYTES + 64 * 1024;

  private static final String CLEANUP = "cleanup.policy";
  private static final String RETENTION = "retention.ms";
  private static final String MAX_BYTES = "max.message.bytes";
  private static final String THIRTY_DAYS_MS = "2592000000";

  /** Lines as they came, kept for ever: the source of truth. Key: invoiceNo. */
  public static final Topic INVOICE_LINES =
      new Topic(
          "invoice-lines",
          Map.of(CLEANUP, "delete", RETENTION, "-1"),
          Optional.of(ProductSchemas.INVOICE_LINE));

  /** What was no line, in its original bytes, the cause in headers. Key: as it came. */
  public static final Topic INVOICE_LINES_REJECTED =
      new Topic(
          "invoice-lines.rejected",
          Map.of(
              CLEANUP,
              "delete",
              RETENTION,
              THIRTY_DAYS_MS,
              MAX_BYTES,
              String.valueOf(MAX_MESSAGE_BYTES)),
          Optional.empty());

  /** Whole invoices. Key: invoiceNo. */
  public static final Topic INVOICES =
      new Topic(
          "invoices",
          Map.of(CLEANUP, "compact", MAX_BYTES, String.valueOf(MAX_MESSAGE_BYTES)),
          Optional.of(ProductSchemas.INVOICE));

  /** Purchase histories. Key: customerId#issuedAt#invoiceNo, partitioned by customerId alone. */
  public static final Topic CUSTOMER_INVOICES =
      new Topic(
          "customer-invoices",
          Map.of(CLEANUP, "compact"),
          Optional.of(ProductSchemas.INVOICE_SUMMARY));

  public static List<Topic> all() {
    return List.of(INVOICE_LINES, INVOICE_LINES_REJECTED, INVOICES, CUSTOMER_INVOICES);
  }

  private Topics() {}
}
