package io.ledgerline.invoiceapi.query;

/**
 * Another instance of the service, by the address under which it is reached.
 *
 * @param port of its HTTP server
 */
public record Peer(String host, int port) {
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
