package io.ledgerline.invoiceapi.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a request is answered with if something is thrown on the way. */
final class Errors {
  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

  static void addTo(RoutesConfig routes) {
    // Javalin has an answer of its own to these, unless they are named.
    routes.exception(HttpResponseException.class, Errors::answer);
    routes.exception(Exception.class, Errors::answer);
  }

  static void answer(Exception e, Context context) {
    if (e instanceof BadRequestException) {
      Problem.send(context, HttpStatus.BAD_REQUEST, e.getMessage());
    } else if (e instanceof AccessRules.DeniedException denied) {
      Problem.send(context, denied.status(), e.getMessage());
    } else if (e instanceof PositionHeaders.NotReachedException) {
      Problem.unavailable(context, e.getMessage());
    } else if (e instanceof HttpResponseException response) {
      Problem.send(context, HttpStatus.forStatus(response.getStatus()), e.getMessage());
    } else {
      LOG.error("{} {} failed", context.method(), context.path(), e);
      Problem.send(context, HttpStatus.INTERNAL_SERVER_ERROR, "The service made an error");
    }
  }

  private Errors() {}
}
