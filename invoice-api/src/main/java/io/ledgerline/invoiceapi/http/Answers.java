package io.ledgerline.invoiceapi.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.ledgerline.invoiceapi.json.JsonBody;
import io.ledgerline.invoiceapi.openapi.Operation;
import io.ledgerline.invoiceapi.openapi.Reply;
import io.ledgerline.invoiceapi.query.Answer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Turns answers into responses: 200, 404 only if the owner said so, else 503. What another instance
 * can answer is left to the {@link Forwarder}.
 */
final class Answers {
  /** Describes what is answered from stores. */
  static Operation operation(String path, String topic, String summary) {
    return Operation.get(path, topic, summary)
        .answers(400, Reply.problem("A parameter, or the position, is none."))
        .answers(
            503,
            Problem.unavailable(
                "Who has what is asked for cannot be reached now, or the position is not."));
  }

  static <T> void send(
      Context context, Answer<T> answer, String missing, Function<T, JsonBody.Writer> body) {
    respond(context, answer, missing, value -> json(context, body.apply(value)));
  }

  /** The same where what was found may be answered in more than one way. */
  static <T> void respond(
      Context context, Answer<T> answer, String missing, Consumer<T> whenFound) {
    if (answer instanceof Answer.Found<T> found) {
      whenFound.accept(found.value());
    } else if (answer instanceof Answer.Elsewhere<T> elsewhere) {
      Forwarder.leave(context, elsewhere);
    } else if (answer instanceof Answer.Unavailable<T> unavailable) {
      Problem.unavailable(context, unavailable.reason());
    } else {
      Problem.send(context, HttpStatus.NOT_FOUND, missing);
    }
  }

  static void json(Context context, JsonBody.Writer body) {
    json(context, JsonBody.of(body));
  }

  static void json(Context context, byte[] body) {
    context.contentType("application/json");
    Body.set(context, body);
  }

  private Answers() {}
}
