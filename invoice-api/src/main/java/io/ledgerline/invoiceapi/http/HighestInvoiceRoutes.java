package io.ledgerline.invoiceapi.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.ledgerline.invoiceapi.json.InvoiceJson;
import io.ledgerline.invoiceapi.query.Answer;
import io.ledgerline.invoiceapi.query.Page;
import io.ledgerline.invoiceapi.query.RankingQueries;
import io.ledgerline.streamsapp.invoice.InvoiceHeader;
import io.ledgerline.streamsapp.sales.InvoiceRanking;
import io.ledgerline.streamsapp.sales.SalesPeriod;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** GET /v1/analytics/invoices/highest: the invoices with the highest totals of a period. */
public final class HighestInvoiceRoutes implements Routes {
  /** Between instances: the same of some partitions. */
  private static final String PART = "/internal/analytics/invoices/highest";

  private static final String NOTHING = "There are no invoices";
  private static final String ALL = "all";

  private final RankingQueries rankings;
  private final Gatherer gatherer;

  public HighestInvoiceRoutes(RankingQueries rankings, Gatherer gatherer) {
    this.rankings = rankings;
    this.gatherer = gatherer;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/v1/analytics/invoices/highest", this::whole);
    routes.get(PART, this::part);
  }

  private void whole(Context context) {
    int limit = Parameters.limit(context);
    String prefix = prefix(context);
    Answer<List<InvoiceHeader>> highest =
        rankings
            .owners()
            .flatMap(
                owners ->
                    gatherer.gather(
                        owners,
                        path(context, limit),
                        new Gatherer.Parts<>(
                            partitions -> rankings.highest(partitions, prefix, limit),
                            HighestInvoiceRoutes::read,
                            (one, other) -> RankingQueries.highest(one, other, limit))));
    // A ranking is one page.
    Answers.send(
        context,
        highest.map(invoices -> new Page<>(invoices, Optional.empty())),
        NOTHING,
        page -> Pages.body(page, (InvoiceHeader item, JsonGenerator json) -> write(item, json)));
  }

  private void part(Context context) {
    int limit = Math.min(Parameters.number(context, "limit"), Parameters.MAX_LIMIT);
    Answers.send(
        context,
        rankings.highest(Parameters.numbers(context, Gatherer.PARTITIONS), prefix(context), limit),
        NOTHING,
        invoices ->
            json -> {
              json.writeStartArray();
              for (InvoiceHeader invoice : invoices) {
                write(invoice, json);
              }
              json.writeEndArray();
            });
  }

  private static void write(InvoiceHeader invoice, JsonGenerator json) throws IOException {
    InvoiceJson.write(invoice, json);
  }

  private static List<InvoiceHeader> read(JsonNode part) {
    List<InvoiceHeader> invoices = new ArrayList<>();
    part.forEach(item -> invoices.add(InvoiceJson.ranked(item)));
    return invoices;
  }

  /** What the keys of the period begin with. */
  private static String prefix(Context context) {
    String named = context.queryParam("period");
    if (named == null || named.equals(ALL)) {
      if (context.queryParam("at") != null) {
        throw new BadRequestException("at says which period: period must be given, and not all");
      }
      return InvoiceRanking.prefixOfAll();
    }
    SalesPeriod period = Buckets.period(context, "period", ALL);
    return InvoiceRanking.prefix(period, Buckets.exactly(context, "at", period));
  }

  private static String path(Context context, int limit) {
    StringBuilder path = new StringBuilder(PART).append("?limit=").append(limit);
    for (String name : List.of("period", "at")) {
      String value = context.queryParam(name);
      if (value != null) {
        path.append('&').append(name).append('=');
        path.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
      }
    }
    return path.toString();
  }
}
