package io.ledgerline.invoiceapi.http;

import io.javalin.http.Context;
import io.ledgerline.invoiceapi.json.StatusJson;
import io.ledgerline.invoiceapi.openapi.Model;
import io.ledgerline.invoiceapi.openapi.Operation;
import io.ledgerline.invoiceapi.openapi.Types;
import io.ledgerline.invoiceapi.streams.Health;
import io.ledgerline.invoiceapi.streams.ServiceStatus;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** GET /health/live, /health/ready and /status. */
public final class HealthRoutes implements Routes {
  static final String TOPIC = "Operations";

  private static final Model MODEL =
      Model.object("Health", "The instance is well.")
          .with("state", Types.text("The state of Kafka Streams, or WAITING before."))
          .build();

  private final Supplier<Health> health;
  private final Supplier<ServiceStatus> status;

  public HealthRoutes(Supplier<Health> health, Supplier<ServiceStatus> status) {
    this.health = health;
    this.status = status;
  }

  @Override
  public void addTo(Api api) {
    add(api, "/health/live", "Whether it should go on running", Health::alive);
    add(api, "/health/ready", "Whether it should be asked", Health::running);
    api.add(
        Operation.get("/status", TOPIC, "How this instance is").answers(StatusJson.MODEL),
        context -> Answers.json(context, json -> StatusJson.write(status.get(), json)));
  }

  private void add(Api api, String path, String summary, Predicate<Health> isWell) {
    api.add(
        Operation.get(path, TOPIC, summary)
            .answers(MODEL)
            .answers(503, Problem.unavailable("It is not.")),
        context -> answer(context, health.get(), isWell));
  }

  private static void answer(Context context, Health health, Predicate<Health> isWell) {
    if (isWell.test(health)) {
      Answers.json(
          context,
          json -> {
            json.writeStartObject();
            json.writeStringField("state", health.state());
            json.writeEndObject();
          });
    } else {
      Problem.unavailable(
          context, health.state() + health.problem().map(problem -> ": " + problem).orElse(""));
    }
  }
}
