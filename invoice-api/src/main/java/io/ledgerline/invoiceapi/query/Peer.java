package io.ledgerline.invoiceapi.query;

/**
 * An instance of the service, by the address under which it is reached.
 *
 * @param port of its HTTP server
 */
public record Peer(String host, int port) {
  /** Brackets around an IPv6 address are left out, as Kafka Streams leaves them out. */
  public Peer {
    host = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  @Override
  public String toString() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
