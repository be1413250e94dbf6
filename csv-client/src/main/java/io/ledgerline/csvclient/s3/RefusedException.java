package io.ledgerline.csvclient.s3;

import java.io.IOException;

/** Asking again would not help. */
final class RefusedException extends IOException {
  private static final long serialVersionUID = 1;

  RefusedException(IOException cause) {
    super(cause.getMessage(), cause);
  }
}
