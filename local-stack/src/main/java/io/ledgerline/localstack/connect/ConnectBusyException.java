package io.ledgerline.localstack.connect;

import java.io.IOException;

/** Kafka Connect cannot do it now, and may be able to in a moment. */
public final class ConnectBusyException extends IOException {
  private static final long serialVersionUID = 1L;

  ConnectBusyException(String message, Throwable cause) {
    super(message, cause);
  }
}
