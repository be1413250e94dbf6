package io.ledgerline.connect.sink;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Parts of several topics that a destination may apply together. Not thread-safe. */
public final class Batch<R extends Rows> {
  private final Map<String, Part<R>> parts = new LinkedHashMap<>();
  private final Map<Part<R>, Outcome> outcomes = new HashMap<>();

  /** The parts without an outcome. */
  public List<Part<R>> parts() {
    return List.copyOf(parts.values());
  }

  public void applied(Part<R> part) {
    finish(part, new Outcome.Applied());
  }

  public void superseded(Part<R> part) {
    finish(part, new Outcome.Superseded());
  }

  public void stopped(Part<R> part, String text) {
    finish(part, new Outcome.Stopped(text));
  }

  private void finish(Part<R> part, Outcome outcome) {
    if (!parts.remove(part.topic(), part)) {
      throw new IllegalStateException("The batch has no such part of " + part.topic());
    }
    outcomes.put(part, outcome);
  }

  Map<Part<R>, Outcome> outcomes() {
    return outcomes;
  }

  Part<R> part(String topic, Supplier<R> rows) {
    return parts.computeIfAbsent(topic, name -> new Part<>(name, rows.get()));
  }

  void drop(String topic) {
    parts.remove(topic);
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  /** Asked after each record: no stream. */
  int count() {
    int count = 0;
    for (Part<R> part : parts.values()) {
      count += part.rows().count();
    }
    return count;
  }

  long bytes() {
    long bytes = 0;
    for (Part<R> part : parts.values()) {
      bytes += part.rows().bytes();
    }
    return bytes;
  }
}
