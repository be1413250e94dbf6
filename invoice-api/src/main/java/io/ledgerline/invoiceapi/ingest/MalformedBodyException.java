package io.ledgerline.invoiceapi.ingest;

/** A body in which not even items can be told apart; the message is for its sender. */
public final class MalformedBodyException extends Exception {
  private static final long serialVersionUID = 1;

  MalformedBodyException(String message) {
    super(message);
  }
}
