package io.ledgerline.invoiceapi.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.ledgerline.invoiceapi.json.SalesJson;
import io.ledgerline.invoiceapi.openapi.Model;
import io.ledgerline.invoiceapi.openapi.Parameter;
import io.ledgerline.invoiceapi.query.Answer;
import io.ledgerline.invoiceapi.query.Page;
import io.ledgerline.invoiceapi.query.SalesQueries;
import io.ledgerline.invoiceapi.query.SalesQueries.Asked;
import io.ledgerline.streamsapp.sales.SalesFigures;
import io.ledgerline.streamsapp.sales.SalesPeriod;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** GET /v1/analytics/sales: what was sold in hours, days, months or years, the oldest first. */
public final class SalesRoutes implements Routes {
  /** Between instances: the same of some partitions. */
  private static final String PART = "/internal/analytics/sales";

  private static final String NOTHING = "There are no sales";

  private final SalesQueries sales;
  private final Gatherer gatherer;

  public SalesRoutes(SalesQueries sales, Gatherer gatherer) {
    this.sales = sales;
    this.gatherer = gatherer;
  }

  @Override
  public void addTo(Api api) {
    api.add(
        Answers.operation(
                "/v1/analytics/sales",
                "Analytics",
                "Sales by hour, day, month or year, oldest first")
            .with(
                Parameter.required("by", "month", Buckets.lengths("Length of the periods.")),
                Parameter.query("from", "2010-12", "The first period, or a longer one's name."),
                Parameter.query("to", "2012", "The first period that is left out."))
            .with(Parameters.ofLists())
            .answers(Model.pageOf(SalesJson.MODEL)),
        this::whole);
    api.get(PART, this::part);
  }

  private void whole(Context context) {
    int limit = Parameters.limit(context);
    // One more shows whether another page follows.
    Asked asked = asked(context, limit + 1);
    Answer<SortedMap<String, SalesFigures>> found =
        sales
            .owners()
            .flatMap(
                owners ->
                    gatherer.gather(
                        PositionTrail.of(context),
                        owners,
                        path(asked),
                        new Gatherer.Parts<>(
                            partitions -> sales.of(partitions, asked),
                            SalesRoutes::read,
                            SalesQueries::sum)));
    Answers.send(
        context,
        found.map(figures -> Page.of(List.copyOf(figures.entrySet()), limit, Map.Entry::getKey)),
        NOTHING,
        page ->
            Pages.body(
                page, (item, json) -> SalesJson.write(item.getKey(), item.getValue(), json)));
  }

  private void part(Context context) {
    Asked asked = asked(context, Parameters.limit(context, Parameters.MAX_LIMIT + 1));
    Answers.send(
        context,
        sales.of(Parameters.numbers(context, Gatherer.PARTITIONS), asked),
        NOTHING,
        figures ->
            json -> {
              json.writeStartArray();
              for (Map.Entry<String, SalesFigures> item : figures.entrySet()) {
                SalesJson.write(item.getKey(), item.getValue(), json);
              }
              json.writeEndArray();
            });
  }

  private static Asked asked(Context context, int limit) {
    SalesPeriod period = Buckets.period(context, "by");
    return new Asked(
        period,
        Buckets.name(context, "from", period),
        Buckets.name(context, "to", period),
        Parameters.cursor(context, name -> Buckets.isName(name, period)),
        limit);
  }

  private static String path(Asked asked) {
    StringBuilder path = new StringBuilder(PART);
    path.append("?by=").append(Buckets.parameter(asked.period()));
    asked.from().ifPresent(from -> path.append("&from=").append(from));
    asked.to().ifPresent(to -> path.append("&to=").append(to));
    asked.after().ifPresent(after -> path.append("&cursor=").append(Parameters.cursor(after)));
    return path.append("&limit=").append(asked.limit()).toString();
  }

  private static SortedMap<String, SalesFigures> read(JsonNode part) {
    SortedMap<String, SalesFigures> figures = new TreeMap<>();
    part.forEach(item -> figures.put(SalesJson.bucket(item), SalesJson.figures(item)));
    return figures;
  }
}
