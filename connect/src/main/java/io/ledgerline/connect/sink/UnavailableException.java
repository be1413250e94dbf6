package io.ledgerline.connect.sink;

/** The destination cannot be reached or is busy: nothing is wrong with the records, try again. */
public final class UnavailableException extends Exception {
  private static final long serialVersionUID = 1L;

  public UnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
