package io.ledgerline.invoiceapi.http;

/** A request that cannot be answered as it is; the message tells its sender why. */
final class BadRequestException extends RuntimeException {
  BadRequestException(String message) {
    super(message);
  }
}
