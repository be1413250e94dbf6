package io.ledgerline.streamsapp.debezium;

/** A record of a source table's topic cannot be taken. The message says why. */
public final class RejectedChangeException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public RejectedChangeException(String message) {
    super(message);
  }
}
