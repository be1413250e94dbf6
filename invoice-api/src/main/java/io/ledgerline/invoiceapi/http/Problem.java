package io.ledgerline.invoiceapi.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.ledgerline.invoiceapi.json.JsonBody;

/**
 * An error as application/problem+json.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
final class Problem {
  private static final String CONTENT_TYPE = "application/problem+json";

  static void send(Context context, HttpStatus status, String detail) {
    send(context, status, detail, json -> {});
  }

  /**
   * @param extensions writes members that tell a program more
   */
  static void send(Context context, HttpStatus status, String detail, JsonBody.Writer extensions) {
    byte[] body =
        JsonBody.of(
            json -> {
              json.writeStartObject();
              json.writeStringField("type", "about:blank");
              json.writeStringField("title", status.getMessage());
              json.writeNumberField("status", status.getCode());
              json.writeStringField("detail", detail);
              json.writeStringField("instance", context.path());
              extensions.write(json);
              json.writeEndObject();
            });
    context.status(status).contentType(CONTENT_TYPE).result(body);
  }

  /** 503 that says when to come again. */
  static void unavailable(Context context, String reason) {
    context.header("Retry-After", "1");
    send(context, HttpStatus.SERVICE_UNAVAILABLE, "Not available now: " + reason);
  }

  private Problem() {}
}
