package io.ledgerline.csvclient.generate;

import java.util.Optional;

/** One reason for invoices. */
interface DraftSource {
  /**
   * @param index 0-based position of the invoice in the file
   * @return the invoice at that position, if this is the reason for it
   */
  Optional<Draft> draft(int index);
}
