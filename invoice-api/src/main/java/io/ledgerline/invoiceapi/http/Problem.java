package io.ledgerline.invoiceapi.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.ledgerline.invoiceapi.json.JsonBody;
import io.ledgerline.invoiceapi.openapi.Reply;

/**
 * An error as application/problem+json.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
final class Problem {
  private static final String RETRY_AFTER = "Retry-After";
  private static final String RETRY_MEANING = "Seconds to wait before asking again.";
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
    context.header(RETRY_AFTER, "1");
    send(context, HttpStatus.SERVICE_UNAVAILABLE, "Not available now: " + reason);
  }

  /** Describes 429. */
  static Reply tooMany() {
    return Reply.problem("Too many requests, in a second or at a time.")
        .with(RETRY_AFTER, RETRY_MEANING);
  }

  /** Describes such answers. */
  static Reply unavailable(String when) {
    return Reply.problem(when).with(RETRY_AFTER, RETRY_MEANING);
  }

  private Problem() {}
}
