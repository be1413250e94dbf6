package io.ledgerline.reconcile.value;

import io.ledgerline.schemas.topics.Topic;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;

/**
 * What is compared.
 *
 * @param name for people: a table's, or the topic's
 * @param topic that says what each place should hold
 * @param form how its records become rows
 * @param without fields that the places do not have
 * @param places names of those that hold it
 */
public record Subject(
    String name, Topic topic, Form form, Set<String> without, List<String> places) {

  /** Schema of the rows; events have those that they were written with. */
  public Schema schema() {
    return topic.schema().orElseThrow();
  }

  public Canonical canonical() {
    return new Canonical(without);
  }
}
