package io.ledgerline.localstack.part;

import io.ledgerline.localstack.setup.LedgerlineTopics;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Creates Ledgerline's topics in the broker. */
record TopicSetUp(Site site) implements Task {
  static final String NAME = "topics";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> dependencies() {
    return Set.of(Kafka.NAME);
  }

  @Override
  public Optional<String> run() throws InterruptedException {
    LedgerlineTopics.of(
            Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, Kafka.address(site)),
            site.environment().apply(LedgerlineTopics.PARTITIONS))
        .create();
    return Optional.empty();
  }
}
