package io.ledgerline.invoiceapi.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.ledgerline.invoiceapi.json.AvroJson;
import io.ledgerline.invoiceapi.json.VersionJson;
import io.ledgerline.invoiceapi.query.DocumentQueries;
import io.ledgerline.invoiceapi.query.DocumentQueries.Deleted;
import io.ledgerline.invoiceapi.query.DocumentQueries.Outcome;
import io.ledgerline.invoiceapi.query.DocumentQueries.Present;
import io.ledgerline.invoiceapi.query.SourceDocument;
import io.ledgerline.invoiceapi.query.VersionQueries;
import java.time.Instant;
import java.util.Optional;

/** GET /v1/sales-orders/{id} and the like, now or {@code asOf} an instant, and their histories. */
public final class SourceDocumentRoutes implements Routes {
  private final DocumentQueries documents;
  private final VersionQueries versions;

  public SourceDocumentRoutes(DocumentQueries documents, VersionQueries versions) {
    this.documents = documents;
    this.versions = versions;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    for (SourceDocument document : SourceDocument.all()) {
      String path = "/v1/" + document.plural() + "/{id}";
      routes.get(path, context -> document(context, document));
      routes.get(path + "/history", context -> history(context, document));
    }
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
