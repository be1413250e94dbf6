package io.ledgerline.schemas.topics;

import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * A topic as a contract: what it is called, how it is kept and what its values are.
 *
 * @param name the topic's name
 * @param config settings of the topic that differ from the broker's
 * @param schema of the values; empty where they are bytes of any kind. Keys are plain UTF-8 strings
 */
public record Topic(String name, Map<String, String> config, Optional<Schema> schema) {
  public Topic {
    config = Map.copyOf(config);
  }

  /** The registry's subject for the values, by Confluent's TopicNameStrategy. */
  public String subject() {
    return name + "-value";
  }
}
