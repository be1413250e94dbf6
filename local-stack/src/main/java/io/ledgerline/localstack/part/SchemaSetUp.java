package io.ledgerline.localstack.part;

import io.ledgerline.schemas.registry.RegistryClient;
import io.ledgerline.schemas.registry.SchemaRegistration;
import io.ledgerline.schemas.topics.Topics;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** Registers the schemas of Ledgerline's topics. */
record SchemaSetUp(Site site) implements Task {
  static final String NAME = "schemas";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> dependencies() {
    return Set.of(Registry.NAME);
  }

  @Override
  public Optional<String> run() throws IOException, InterruptedException {
    RegistryClient registry = new RegistryClient(Registry.confluentApi(site));
    new SchemaRegistration(registry).register(Topics.all());
    return Optional.empty();
  }
}
