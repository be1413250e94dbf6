package io.ledgerline.streamsapp.totesys.row;

/** A column does not hold what it must. The message names it. */
public final class UnreadableColumnException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UnreadableColumnException(String message) {
    super(message);
  }
}
