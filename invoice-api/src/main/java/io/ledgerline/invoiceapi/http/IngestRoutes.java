package io.ledgerline.invoiceapi.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.ledgerline.invoiceapi.ingest.BadLine;
import io.ledgerline.invoiceapi.ingest.BodyReader;
import io.ledgerline.invoiceapi.ingest.LineBatch;
import io.ledgerline.invoiceapi.ingest.LineLog;
import io.ledgerline.invoiceapi.ingest.MalformedBodyException;
import io.ledgerline.invoiceapi.json.JsonBody;
import io.ledgerline.invoiceapi.openapi.LineModels;
import io.ledgerline.invoiceapi.openapi.Operation;
import io.ledgerline.invoiceapi.openapi.Reply;
import io.ledgerline.invoiceapi.position.MinPosition;
import io.ledgerline.invoiceapi.position.Position;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** POST /v1/invoice-lines: takes all lines of a request, or none if any of them is bad. */
public final class IngestRoutes implements Routes {
  /** Bodies and their lines are held in memory until Kafka has them. */
  private static final int MOST_AT_ONCE = 8;

  private final BodyReader reader;
  private final LineLog log;
  private final Semaphore slots = new Semaphore(MOST_AT_ONCE);

  public IngestRoutes(BodyReader reader, LineLog log) {
    this.reader = reader;
    this.log = log;
  }

  @Override
  public void addTo(Api api) {
    api.add(
        Operation.post(
                "/v1/invoice-lines", "Invoices", "Takes lines, all or none", LineModels.INPUT)
            .with(PositionHeaders.parameter())
            .answers(
                202,
                Reply.json("Kafka has all of them.", LineModels.ACCEPTED)
                    .with(PositionHeaders.POSITION, PositionHeaders.MEANING))
            .answers(400, Reply.problem("The body holds no line, or is no JSON."))
            .answers(413, Reply.problem("The body has more than 8 MiB."))
            .answers(422, Reply.problem("No line was taken.", LineModels.REFUSED))
            .answers(429, Problem.tooMany())
            .answers(
                503, Problem.unavailable("Some may have been taken; to send all again is safe.")),
        this::post);
  }

  private void post(Context context) {
    if (!slots.tryAcquire()) {
      context.header("Retry-After", "1");
      Problem.send(
          context,
          HttpStatus.TOO_MANY_REQUESTS,
          MOST_AT_ONCE + " requests with lines are being worked on already");
      return;
    }
    try {
      take(context);
    } finally {
      slots.release();
    }
  }

  private void take(Context context) {
    // Before any line is taken: it may be none.
    Optional<MinPosition> min = PositionHeaders.min(context);
    LineBatch batch;
    try {
      batch = reader.read(context.bodyAsBytes());
    } catch (MalformedBodyException e) {
      throw new BadRequestException(e.getMessage());
    }
    if (batch.badCount() > 0) {
      refuse(context, batch);
      return;
    }
    try {
      Position position = PositionHeaders.and(log.append(batch.lines()), min);
      context.status(HttpStatus.ACCEPTED).header(PositionHeaders.POSITION, position.toString());
      Answers.json(
          context,
          json -> {
            json.writeStartObject();
            json.writeNumberField("accepted", batch.lines().size());
            json.writeStringField("position", position.toString());
            json.writeEndObject();
          });
    } catch (LineLog.NotTakenException e) {
      Problem.unavailable(
          context, e.getMessage() + ". Some may have been taken: to send all again is safe");
    }
  }

  private static void refuse(Context context, LineBatch batch) {
    JsonBody.Writer lines =
        json -> {
          json.writeArrayFieldStart("lines");
          for (BadLine bad : batch.bad()) {
            json.writeStartObject();
            json.writeNumberField("line", bad.number());
            json.writeStringField("cause", bad.cause());
            json.writeEndObject();
          }
          json.writeEndArray();
        };
    Problem.send(
        context,
        HttpStatus.UNPROCESSABLE_CONTENT,
        "No line was taken: %d cannot be, the first is line %d: %s"
            .formatted(batch.badCount(), batch.bad().get(0).number(), batch.bad().get(0).cause()),
        lines);
  }
}
