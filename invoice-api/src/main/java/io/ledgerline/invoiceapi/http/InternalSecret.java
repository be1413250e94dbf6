package io.ledgerline.invoiceapi.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.security.MessageDigest;

/** By which instances know that a request comes from one of them. */
public final class InternalSecret {
  /** Whoever gets it, and can believe it, asks nobody else. */
  static final String HEADER = "Ledgerline-Forwarded";

  private final String secret;

  public InternalSecret(String secret) {
    this.secret = secret;
  }

  String value() {
    return secret;
  }

  /** Whether another instance has sent a request. */
  boolean isFromInstance(Context context) {
    String header = context.header(HEADER);
    // In the same time whatever the difference is.
    return header != null && MessageDigest.isEqual(header.getBytes(UTF_8), secret.getBytes(UTF_8));
  }
}
