package io.ledgerline.invoiceapi.http;

/** A group of routes that adds itself to the server. */
@FunctionalInterface
public interface Routes {
  void addTo(Api api);
}
