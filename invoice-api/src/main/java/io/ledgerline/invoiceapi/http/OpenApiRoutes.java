package io.ledgerline.invoiceapi.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ledgerline.invoiceapi.openapi.ApiDocument;
import io.ledgerline.invoiceapi.openapi.Model;
import io.ledgerline.invoiceapi.openapi.Operation;
import io.ledgerline.invoiceapi.openapi.Reply;
import io.ledgerline.invoiceapi.openapi.Types;
import java.util.List;

/** GET /openapi.json, all that the service answers; and /docs, a page to read and try it. */
public final class OpenApiRoutes implements Routes {
  private static final Model MODEL =
      new Model("OpenApi", Types.open("A document of OpenAPI 3.1.", "openapi"), List.of());

  /** The page's library sets styles, and has pictures in its styles. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private final StaticFiles files =
      new StaticFiles(POLICY)
          .page("/docs", "docs.html")
          .assets("docs.js", "docs.css")
          .library("org.webjars", "swagger-ui", "", "swagger-ui-bundle.js", "swagger-ui.css");

  @Override
  public void addTo(Api api) {
    api.add(
        Operation.get("/openapi.json", HealthRoutes.TOPIC, "This document").answers(MODEL),
        context ->
            context
                .contentType(Reply.JSON)
                .result(ApiDocument.of(api.operations()).toString().getBytes(UTF_8)));
    files.addTo(api);
  }
}
