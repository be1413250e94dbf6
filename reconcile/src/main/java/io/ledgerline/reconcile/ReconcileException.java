package io.ledgerline.reconcile;

/** Nothing can be compared, and the message says why. */
public final class ReconcileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ReconcileException(String message) {
    super(message);
  }

  public ReconcileException(String message, Throwable cause) {
    super(message, cause);
  }
}
