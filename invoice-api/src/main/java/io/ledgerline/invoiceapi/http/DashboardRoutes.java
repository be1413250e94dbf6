package io.ledgerline.invoiceapi.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** GET /: the dashboard, all of it out of the program's own files. */
public final class DashboardRoutes implements Routes {
  private static final String OWN = "/web/";
  private static final String CHARTS = "/META-INF/resources/webjars/uplot/1.6.30/dist/";
  private static final List<String> OWN_FILES =
      List.of(
          "dashboard.css",
          "dashboard.js",
          "api.js",
          "chart.js",
          "elements.js",
          "live.js",
          "lookup.js",
          "place.js",
          "range.js",
          "session.js",
          "status.js",
          "icon.svg");
  private static final List<String> CHART_FILES = List.of("uPlot.iife.min.js", "uPlot.min.css");
  private static final Map<String, String> TYPES =
      Map.of(
          "js", "text/javascript", "css", "text/css", "svg", "image/svg+xml", "html", "text/html");

  /** The page needs nothing of anybody else, and is nobody's frame. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  public DashboardRoutes() {
    OWN_FILES.forEach(name -> files.put("/assets/" + name, read(OWN + name)));
    CHART_FILES.forEach(name -> files.put("/assets/" + name, read(CHARTS + name)));
    files.put("/", read(OWN + "index.html"));
  }

  @Override
  public void addTo(RoutesConfig routes) {
    files.forEach((path, content) -> routes.get(path, context -> send(context, path, content)));
  }

  private static void send(Context context, String path, byte[] content) {
    String extension = path.equals("/") ? "html" : path.substring(path.lastIndexOf('.') + 1);
    context
        .header("Content-Security-Policy", POLICY)
        .contentType(TYPES.get(extension) + "; charset=utf-8")
        .result(content);
  }

  private static byte[] read(String resource) {
    try (InputStream in = DashboardRoutes.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The program has no " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
