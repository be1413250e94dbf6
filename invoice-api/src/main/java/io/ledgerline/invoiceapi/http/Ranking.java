package io.ledgerline.invoiceapi.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.ledgerline.invoiceapi.openapi.Model;
import io.ledgerline.invoiceapi.openapi.Parameter;
import io.ledgerline.invoiceapi.query.Answer;
import io.ledgerline.invoiceapi.query.Owners;
import io.ledgerline.invoiceapi.query.Place;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

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
  Answer<Owners> owners();

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
   * @param place of an item; no two have the same
   */
  record Question<T>(Function<T, Place> place, Part<T> part) {}

  /** Finds the first items in some partitions of this instance. */
  @FunctionalInterface
  interface Part<T> {
    /**
     * @param after behind which they stand
     * @param limit most of them
     */
    Answer<List<T>> first(Set<Integer> partitions, Optional<Place> after, int limit);
  }
}
