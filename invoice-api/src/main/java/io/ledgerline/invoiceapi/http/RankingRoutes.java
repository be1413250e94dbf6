package io.ledgerline.invoiceapi.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.ledgerline.invoiceapi.openapi.Model;
import io.ledgerline.invoiceapi.openapi.Parameter;
import io.ledgerline.invoiceapi.query.Answer;
import io.ledgerline.invoiceapi.query.Page;
import io.ledgerline.invoiceapi.query.Place;
import io.ledgerline.invoiceapi.query.Ranked;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A ranking over all instances under /v1, and between instances the part of each. */
final class RankingRoutes<T> implements Routes {
  private static final String WHOLE = "/v1";
  private static final String PART = "/internal";
  private static final String CURSOR = "cursor";

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
            .with(Parameters.ofLists())
            .answers(Model.pageOf(ranking.model())),
        this::whole);
    api.get(PART + ranking.path(), this::part);
  }

  private void whole(Context context) {
    int limit = Parameters.limit(context);
    Ranking.Question<T> question = ranking.question(context);
    Optional<Place> after = after(context);
    // One more shows whether another page follows.
    Ranked<T> first = new Ranked<>(question.place(), limit + 1);
    Answer<List<T>> found =
        ranking
            .owners()
            .flatMap(
                owners ->
                    gatherer.gather(
                        PositionTrail.of(context),
                        owners,
                        path(context, first.limit()),
                        new Gatherer.Parts<>(
                            partitions -> question.part().first(partitions, after, first.limit()),
                            this::read,
                            first::merge)));
    send(
        context,
        found.map(items -> Page.of(items, limit, item -> question.place().apply(item).toString())));
  }

  private void part(Context context) {
    int limit = Parameters.limit(context, Parameters.MAX_LIMIT + 1);
    Set<Integer> partitions = Parameters.numbers(context, Gatherer.PARTITIONS);
    send(
        context,
        ranking
            .question(context)
            .part()
            .first(partitions, after(context), limit)
            .map(items -> new Page<>(items, Optional.empty())));
  }

  private static Optional<Place> after(Context context) {
    return Parameters.cursor(context, text -> Place.parse(text).isPresent()).flatMap(Place::parse);
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
    List<String> names =
        Stream.concat(ranking.parameters().stream().map(Parameter::name), Stream.of(CURSOR))
            .toList();
    for (String name : names) {
      String value = context.queryParam(name);
      if (value != null) {
        path.append('&').append(name).append('=');
        path.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
      }
    }
    return path.toString();
  }
}
