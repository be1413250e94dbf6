package io.ledgerline.streamsapp.invoice;

/** A record that is no line; the message is the cause that its sender reads. */
public final class RejectedLineException extends RuntimeException {
  public RejectedLineException(String cause) {
    super(cause, null, false, false);
  }
}
