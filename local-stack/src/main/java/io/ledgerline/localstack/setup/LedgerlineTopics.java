package io.ledgerline.localstack.setup;

import io.ledgerline.localstack.process.StackException;
import io.ledgerline.schemas.topics.TopicCreator;
import io.ledgerline.schemas.topics.Topics;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;

/**
 * Creates Ledgerline's topics.
 *
 * @param admin settings of Kafka's admin client
 * @param partitions of each topic that does not name its own number
 */
public record LedgerlineTopics(Map<String, Object> admin, int partitions) {
  /** A variable that says how many partitions a topic gets. */
  public static final String PARTITIONS = "LEDGERLINE_PARTITIONS";

  private static final int DEFAULT_PARTITIONS = 4;

  public LedgerlineTopics {
    admin = Map.copyOf(admin);
  }

  /**
   * @param partitions what the variable says; null if it says nothing
   * @throws StackException if that is no number of partitions
   */
  public static LedgerlineTopics of(Map<String, Object> admin, String partitions) {
    if (partitions == null || partitions.isBlank()) {
      return new LedgerlineTopics(admin, DEFAULT_PARTITIONS);
    }
    if (!partitions.strip().matches("[1-9][0-9]{0,3}")) {
      throw new StackException(
          "%s is %s: it must be a number from 1 to 9999".formatted(PARTITIONS, partitions));
    }
    return new LedgerlineTopics(admin, Integer.parseInt(partitions.strip()));
  }

  /** Replicated as often as the broker's default says. */
  public void create() throws InterruptedException {
    try (Admin client = Admin.create(admin)) {
      new TopicCreator(client, partitions, Optional.empty()).create(Topics.all());
    }
  }
}
