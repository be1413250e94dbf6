package io.ledgerline.invoiceapi.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.ledgerline.invoiceapi.openapi.Model;
import io.ledgerline.invoiceapi.openapi.Parameter;
import io.ledgerline.invoiceapi.query.Answer;
import io.ledgerline.invoiceapi.query.Page;
import io.ledgerline.invoiceapi.query.Ranked;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A ranking over all instances under /v1, and between instances the part of each. */
final class RankingRoutes<T> implements Routes {
  private static final String WHOLE = "/v1";
  private static final String PART = "/internal";

  private final Ranking<T> ranking;
  private final Gatherer gatherer;

  RankingRoutes(Ranking<T> ranking, Gatherer gatherer) {
    this.ranking = ranking;
    this.gatherer = gatherer;
  }

  @Override
  public void addTo(Api api) {
    api.add(
        Answers.operation(WHOLE + ranking.path(), "Analytics", ranking.summary())
            .with(ranking.parameters().toArray(Parameter[]::new))
            .with(Parameters.ofRankings())
            .answers(Model.pageOf(ranking.model())),
        this::whole);
    api.get(PART + ranking.path(), this::part);
  }

  private void whole(Context context) {
    if (context.queryParam("cursor") != null) {
      throw new BadRequestException("a ranking is one page and takes no cursor");
    }
    int limit = Parameters.limit(context);
    Ranking.Question<T> question = ranking.question(context);
    Answer<List<T>> first =
        ranking
            .owners()
            .flatMap(
                owners ->
                    gatherer.gather(
                        PositionTrail.of(context),
                        owners,
                        path(context, limit),
                        new Gatherer.Parts<>(
                            partitions -> question.part().apply(partitions, limit),
                            this::read,
                            new Ranked<>(question.order(), limit)::merge)));
    // A ranking is one page.
    send(context, first.map(items -> new Page<>(items, Optional.empty())));
  }

  private void part(Context context) {
    int limit = Parameters.limit(context);
    Ranking.Question<T> question = ranking.question(context);
    send(
        context,
        question
            .part()
            .apply(Parameters.numbers(context, Gatherer.PARTITIONS), limit)
            .map(items -> new Page<>(items, Optional.empty())));
  }

  private void send(Context context, Answer<Page<T>> page) {
    Answers.send(context, page, "There is nothing", items -> Pages.body(items, ranking::write));
  }

  private List<T> read(JsonNode part) {
    List<T> items = new ArrayList<>();
    part.get("items").forEach(item -> items.add(ranking.read(item)));
    return items;
  }

  private String path(Context context, int limit) {
    StringBuilder path = new StringBuilder(PART).append(ranking.path());
    path.append("?limit=").append(limit);
    for (Parameter parameter : ranking.parameters()) {
      String value = context.queryParam(parameter.name());
      if (value != null) {
        path.append('&').append(parameter.name()).append('=');
        path.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
      }
    }
    return path.toString();
  }
}
