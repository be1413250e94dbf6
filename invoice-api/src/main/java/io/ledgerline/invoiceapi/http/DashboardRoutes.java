package io.ledgerline.invoiceapi.http;

/** GET /: the dashboard. */
public final class DashboardRoutes implements Routes {
  /** The page needs nothing of anybody else, and is nobody's frame. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final StaticFiles files =
      new StaticFiles(POLICY)
          .page("/", "index.html")
          .assets(
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
              "icon.svg")
          .library("org.webjars.npm", "uplot", "dist/", "uPlot.iife.min.js", "uPlot.min.css");

  @Override
  public void addTo(Api api) {
    files.addTo(api);
  }
}
