package io.ledgerline.invoiceapi.ingest;

import io.ledgerline.invoiceapi.position.Position;
import io.ledgerline.schemas.InvoiceLine;
import java.util.List;

/** Where lines are taken to. */
@FunctionalInterface
public interface LineLog {
  /**
   * Writes lines in their order.
   *
   * @return behind the last of them
   * @throws NotTakenException if not all are known to be written
   */
  Position append(List<InvoiceLine> lines) throws NotTakenException;

  /** Some lines may have been written, and some not; the message is for their sender. */
  final class NotTakenException extends Exception {
    private static final long serialVersionUID = 1;

    public NotTakenException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
