package io.ledgerline.connect.sink;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.common.TopicPartition;

/** What a batch has of one topic: it is applied wholly or not at all. */
public final class Part<R extends Rows> {
  private final String topic;
  private final R rows;
  private final Map<TopicPartition, Span> spans = new HashMap<>();
  private final List<Future<Void>> deadLetters = new ArrayList<>();

  Part(String topic, R rows) {
    this.topic = topic;
    this.rows = rows;
  }

  public String topic() {
    return topic;
  }

  /** May be empty: then only the offsets move. */
  public R rows() {
    return rows;
  }

  /** The offsets that are applied with the rows. */
  public Map<TopicPartition, Span> spans() {
    return Collections.unmodifiableMap(spans);
  }

  void advance(TopicPartition partition, long from, long next) {
    spans.merge(partition, new Span(from, next), (span, later) -> span.upTo(later.next()));
  }

  void await(Future<Void> deadLetter) {
    deadLetters.add(deadLetter);
  }

  List<Future<Void>> deadLetters() {
    return deadLetters;
  }
}
