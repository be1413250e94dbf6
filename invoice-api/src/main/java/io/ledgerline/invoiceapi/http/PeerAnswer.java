package io.ledgerline.invoiceapi.http;

import java.util.Map;
import java.util.Optional;

/** What another instance has answered. */
final class PeerAnswer {
  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;

  /**
   * @param headers by name, of those that matter
   */
  PeerAnswer(int status, Map<String, String> headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  int status() {
    return status;
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** Those that matter to who has asked. */
  Map<String, String> headers() {
    return headers;
  }

  byte[] body() {
    return body;
  }
}
