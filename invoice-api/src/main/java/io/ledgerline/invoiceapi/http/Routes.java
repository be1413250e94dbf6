package io.ledgerline.invoiceapi.http;

import io.javalin.config.RoutesConfig;

/** A group of routes that adds itself to the server. */
@FunctionalInterface
public interface Routes {
  void addTo(RoutesConfig routes);
}
