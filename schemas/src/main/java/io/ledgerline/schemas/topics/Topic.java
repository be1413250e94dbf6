package io.ledgerline.schemas.topics;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * A topic as a contract: what it is called, how it is kept and what its values are.
 *
 * @param name the topic's name
 * @param partitions how many it must have; empty where the operator chooses
 * @param config settings of the topic that differ from the broker's
 * @param schema of the values; empty where they are bytes of any kind, or governed by whoever
 *     writes them. Keys that Ledgerline writes are plain UTF-8 strings
 */
public record Topic(
    String name,
    Optional<Integer> partitions,
    Map<String, String> config,
    Optional<Schema> schema) {
  private static final String CLEANUP = "cleanup.policy";
  private static final String RETENTION = "retention.ms";
  private static final String THIRTY_DAYS_MS = "2592000000";

  public Topic {
    config = Map.copyOf(config);
  }

  /** Keeps every record. */
  static Topic complete(String name) {
    return of(name, Map.of(CLEANUP, "delete", RETENTION, "-1"));
  }

  /** Keeps the last record of each key. */
  static Topic compacted(String name) {
    return of(name, Map.of(CLEANUP, "compact"));
  }

  /** Keeps records for thirty days. */
  static Topic passing(String name) {
    return of(name, Map.of(CLEANUP, "delete", RETENTION, THIRTY_DAYS_MS));
  }

  private static Topic of(String name, Map<String, String> config) {
    return new Topic(name, Optional.empty(), config, Optional.empty());
  }

  Topic of(Schema values) {
    return new Topic(name, partitions, config, Optional.of(values));
  }

  /** The same with one partition, where order between keys counts. */
  Topic ordered() {
    return new Topic(name, Optional.of(1), config, schema);
  }

  Topic with(String setting, String value) {
    Map<String, String> more = new HashMap<>(config);
    more.put(setting, value);
    return new Topic(name, partitions, more, schema);
  }

  /** The registry's subject for the values, by Confluent's TopicNameStrategy. */
  public String subject() {
    return name + "-value";
  }
}
