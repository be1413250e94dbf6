package io.ledgerline.invoiceapi.http;

import io.javalin.http.Context;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The body of an answer that is found, written as it is: Javalin copies a result through a buffer
 * and looks at its type and its reader's wishes. A result that is set, such as an error's, comes
 * before it.
 */
final class Body {
  private static final Logger LOG = LoggerFactory.getLogger(Body.class);
  private static final String ATTRIBUTE = "body";

  static void set(Context context, byte[] body) {
    context.attribute(ATTRIBUTE, body);
  }

  /** After all other handlers: headers are out when so much is written as a buffer holds. */
  static void write(Context context) {
    byte[] body = context.attribute(ATTRIBUTE);
    if (body == null || context.resultInputStream() != null) {
      return;
    }
    if (context.header("Accept-Encoding") != null) {
      // Javalin compresses it.
      context.result(body);
      return;
    }
    // Known to be all of it, it goes out with the headers.
    context.res().setContentLength(body.length);
    try {
      context.res().getOutputStream().write(body);
    } catch (IOException e) {
      // Nobody is there to be told.
      LOG.debug("A client has left before its answer", e);
    }
  }

  private Body() {}
}
