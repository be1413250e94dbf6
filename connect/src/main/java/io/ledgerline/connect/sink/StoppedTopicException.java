package io.ledgerline.connect.sink;

/** One topic cannot go on before somebody has repaired something; the message says what. */
public final class StoppedTopicException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoppedTopicException(String message) {
    super(message, null, false, false);
  }
}
