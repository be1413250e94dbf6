package io.ledgerline.invoiceapi.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.ledgerline.invoiceapi.json.AvroJson;
import io.ledgerline.invoiceapi.json.VersionJson;
import io.ledgerline.invoiceapi.openapi.AvroModel;
import io.ledgerline.invoiceapi.openapi.Model;
import io.ledgerline.invoiceapi.openapi.Operation;
import io.ledgerline.invoiceapi.openapi.Parameter;
import io.ledgerline.invoiceapi.openapi.Reply;
import io.ledgerline.invoiceapi.openapi.Types;
import io.ledgerline.invoiceapi.query.DocumentQueries;
import io.ledgerline.invoiceapi.query.DocumentQueries.Deleted;
import io.ledgerline.invoiceapi.query.DocumentQueries.Outcome;
import io.ledgerline.invoiceapi.query.DocumentQueries.Present;
import io.ledgerline.invoiceapi.query.SourceDocument;
import io.ledgerline.invoiceapi.query.VersionQueries;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** GET /v1/sales-orders/{id} and the like, now or {@code asOf} an instant, and their histories. */
public final class SourceDocumentRoutes implements Routes {
  private static final String TOPIC = "Orders";
  private static final Model GONE =
      Reply.problem("Gone", "What was deleted.")
          .with("deletedAt", Types.instant("When that was committed."))
          .build();

  private final DocumentQueries documents;
  private final VersionQueries versions;

  public SourceDocumentRoutes(DocumentQueries documents, VersionQueries versions) {
    this.documents = documents;
    this.versions = versions;
  }

  @Override
  public void addTo(Api api) {
    for (SourceDocument document : SourceDocument.all()) {
      Model version = VersionJson.model(document);
      api.add(current(document, version), context -> document(context, document));
      api.add(versions(document, version), context -> history(context, document));
    }
  }

  private static Operation current(SourceDocument document, Model version) {
    Model now = AvroModel.of(document.schema());
    return Answers.operation(
            path(document), TOPIC, "A " + document.noun() + ", now or as it once was")
        .with(
            id(document),
            Parameter.query(
                "asOf",
                "2022-11-04T00:00:00Z",
                "An instant: answered with the version of then, as its history has it."))
        .answers(Model.oneOf(now.name() + "OrVersion", List.of(now, version)))
        .answers(404, Reply.problem("There is none, or there was none then."))
        .answers(410, Reply.problem("It was deleted; its history stays.", GONE));
  }

  private static Operation versions(SourceDocument document, Model version) {
    return Answers.operation(
            path(document) + "/history",
            TOPIC,
            "All versions of a " + document.noun() + ", the oldest first")
        .with(id(document))
        .with(Parameters.ofLists())
        .answers(Model.pageOf(version))
        .answers(404, Reply.problem("There is none and never was."));
  }

  private static String path(SourceDocument document) {
    return "/v1/" + document.plural() + "/{id}";
  }

  private static Parameter id(SourceDocument document) {
    return Parameter.id("Of the " + document.noun() + " in the order database.", "17");
  }

  private void document(Context context, SourceDocument document) {
    int id = Parameters.id(context);
    Optional<Instant> asOf = Parameters.instant(context, "asOf");
    if (asOf.isPresent()) {
      Answers.send(
          context,
          versions.asOf(document, id, asOf.get()),
          "There was no " + document.named(id) + " at " + asOf.get(),
          version -> json -> VersionJson.write(version, json));
    } else {
      Answers.respond(
          context,
          documents.find(document, id),
          missing(document, id),
          outcome -> send(context, document.named(id), outcome));
    }
  }

  private static void send(Context context, String name, Outcome outcome) {
    if (outcome instanceof Present present) {
      Answers.json(context, json -> AvroJson.write(present.document(), json));
    } else if (outcome instanceof Deleted deleted) {
      Problem.send(
          context,
          HttpStatus.GONE,
          "The " + name + " was deleted at " + deleted.at(),
          json -> json.writeStringField("deletedAt", deleted.at().toString()));
    }
  }

  private void history(Context context, SourceDocument document) {
    int id = Parameters.id(context);
    Answers.send(
        context,
        versions.history(
            document,
            id,
            Parameters.cursor(context, key -> VersionQueries.inHistory(document, id, key)),
            Parameters.limit(context)),
        missing(document, id),
        page -> Pages.body(page, VersionJson::write));
  }

  private static String missing(SourceDocument document, int id) {
    return "There is no " + document.named(id);
  }
}
