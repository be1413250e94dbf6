package io.ledgerline.localstack.part;

import io.ledgerline.schemas.topics.TopicCreator;
import io.ledgerline.schemas.topics.Topics;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Creates Ledgerline's topics in the broker. */
record TopicSetUp(Site site) implements Task {
  static final String NAME = "topics";
  private static final int PARTITIONS = 4;
  private static final short REPLICATION = 1;

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
    Map<String, Object> config =
        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, Kafka.address(site));
    try (Admin admin = Admin.create(config)) {
      new TopicCreator(admin, PARTITIONS, Optional.of(REPLICATION)).create(Topics.all());
    }
    return Optional.empty();
  }
}
