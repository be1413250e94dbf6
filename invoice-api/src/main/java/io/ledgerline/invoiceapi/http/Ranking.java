package io.ledgerline.invoiceapi.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.ledgerline.invoiceapi.openapi.Model;
import io.ledgerline.invoiceapi.openapi.Parameter;
import io.ledgerline.invoiceapi.query.Answer;
import io.ledgerline.invoiceapi.query.Peer;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** A list of what is highest, of which every instance has a part. */
interface Ranking<T> {
  /** Of the request, behind its first name. */
  String path();

  /** What it ranks, in words. */
  String summary();

  /** The parameters that say what is wanted. */
  List<Parameter> parameters();

  /** What an item looks like. */
  Model model();

  /** Who has which partitions. */
  Answer<Map<Peer, Set<Integer>>> owners();

  /**
   * What a request wants.
   *
   * @throws BadRequestException if it does not say so
   */
  Question<T> question(Context context);

  void write(T item, JsonGenerator json) throws IOException;

  /** What another instance has written. */
  T read(JsonNode written);

  /**
   * @param order the highest first; no two items are equal in it
   * @param part the first items, no more than a limit, in some partitions of this instance
   */
  record Question<T>(
      Comparator<T> order, BiFunction<Set<Integer>, Integer, Answer<List<T>>> part) {}
}
