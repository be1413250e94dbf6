package io.ledgerline.invoiceapi.config;

/** A setting that cannot be used; the message is all that the operator needs to read. */
public final class ConfigurationException extends RuntimeException {
  ConfigurationException(String message) {
    super(message);
  }
}
