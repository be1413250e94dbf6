package io.ledgerline.csvclient.generate;

/**
 * Whom an invoice is for.
 *
 * @param customerId empty where the shop does not know
 */
record Buyer(String customerId, String country) {
  static final String HOME = "United Kingdom";
  static final Buyer UNKNOWN = new Buyer("", HOME);

  boolean isKnown() {
    return !customerId.isEmpty();
  }
}
