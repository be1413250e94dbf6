package io.ledgerline.connect.warehouse;

/** A value that its column cannot hold as the column is now. The message holds no value. */
final class MisfitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MisfitException(String message) {
    super(message, null, false, false);
  }
}
