package io.ledgerline.streamsapp.invoice;

import static io.ledgerline.schemas.rules.InvoiceLineRules.SEPARATOR;

import java.time.Instant;

/**
 * Where an invoice stands in its customer's purchase history. Written {@code
 * customerId#issuedAt#invoiceNo}, so that the histories lie side by side, each by time.
 */
public record CustomerInvoiceKey(String customerId, Instant issuedAt, String invoiceNo) {
  private static final char BEHIND_SEPARATOR = SEPARATOR + 1;

  /** The key as it is on the topic and in the store. */
  public String text() {
    return customerId + SEPARATOR + issuedAt + SEPARATOR + invoiceNo;
  }

  /** The part of a key that decides its partition: all of a customer's keys share one. */
  public static String customerOf(String key) {
    return key.substring(0, key.indexOf(SEPARATOR));
  }

  /** Not above any key of the customer at or after that time. */
  public static String from(String customerId, Instant issuedAt) {
    return customerId + SEPARATOR + issuedAt;
  }

  /** Not above any key of the customer. */
  public static String first(String customerId) {
    return customerId + SEPARATOR;
  }

  /** Above every key of the customer. */
  public static String end(String customerId) {
    return customerId + BEHIND_SEPARATOR;
  }
}
