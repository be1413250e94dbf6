package io.ledgerline.streamsapp;

import io.ledgerline.streamsapp.invoice.CustomerInvoiceKey;
import io.ledgerline.streamsapp.invoice.WrittenInvoice;
import io.ledgerline.streamsapp.sales.SalesFigures;
import java.util.Optional;

/** What a commit sends on of what had been gathered on the heap since the one before. */
sealed interface CommitOutcome {
  /**
   * An invoice that was written.
   *
   * @param invoice as it is now
   * @param before where its summary stood until now; empty if nowhere
   */
  record Emitted(WrittenInvoice invoice, Optional<CustomerInvoiceKey> before)
      implements CommitOutcome {}

  /**
   * What lines tell of the products of one bucket.
   *
   * @param message see ProductLineBatches
   */
  @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
  record Sold(int bucket, byte[] message) implements CommitOutcome {}

  /** By how much changes what a customer was sold. */
  record Bought(String customerId, SalesFigures change) implements CommitOutcome {}
}
