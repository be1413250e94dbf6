package io.ledgerline.connect.sink;

/** A record that can never be delivered, whatever is repaired: a dead letter. */
public final class RejectedRecordException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message the cause, without data of the record
   */
  public RejectedRecordException(String message) {
    super(message, null, false, false);
  }
}
