package io.ledgerline.invoiceapi.auth;

/** Finds out who has sent a request. */
@FunctionalInterface
public interface Authentication {
  /**
   * @param authorization the request's header of that name; null if it has none
   * @throws RefusedException if it does not prove who has sent it
   * @throws UnavailableException if that cannot be found out now
   */
  Caller authenticate(String authorization) throws RefusedException, UnavailableException;

  /** The message is for the caller, and says nothing that he may not know. */
  final class RefusedException extends Exception {
    private static final long serialVersionUID = 1;

    RefusedException(String message) {
      super(message, null, false, false);
    }
  }

  /** The issuer's keys cannot be had. */
  final class UnavailableException extends Exception {
    private static final long serialVersionUID = 1;

    UnavailableException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
