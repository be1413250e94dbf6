package io.ledgerline.schemas.registry;

import io.ledgerline.schemas.topics.Topic;
import java.io.IOException;
import java.util.Collection;

/** Registers the schemas of topics: what a deployment does, so that no application has to. */
public final class SchemaRegistration {
  private static final String PRODUCTS = "FULL_TRANSITIVE";
  private static final String DEFAULT = "BACKWARD_TRANSITIVE";

  private final RegistryClient registry;

  public SchemaRegistration(RegistryClient registry) {
    this.registry = registry;
  }

  /** Running it again changes nothing. */
  public void register(Collection<Topic> topics) throws IOException, InterruptedException {
    registry.setCompatibility("", DEFAULT);
    for (Topic topic : topics) {
      if (topic.schema().isPresent()) {
        registry.register(topic.subject(), topic.schema().get());
        registry.setCompatibility(topic.subject(), PRODUCTS);
      }
    }
  }
}
