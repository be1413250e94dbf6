package io.ledgerline.schemas.topics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics that are not there yet. Running it again changes nothing. */
public final class TopicCreator {
  private final Admin admin;
  private final int partitions;
  private final Optional<Short> replication;

  /**
   * @param partitions of each topic that does not name its own number
   * @param replication factor; empty for the broker's default
   */
  public TopicCreator(Admin admin, int partitions, Optional<Short> replication) {
    this.admin = admin;
    this.partitions = partitions;
    this.replication = replication;
  }

  /**
   * @throws IllegalStateException if a live topic has another number of partitions: keys would move
   *     between partitions, and their histories with them
   */
  public void create(Collection<Topic> topics) throws InterruptedException {
    Set<String> existing = await(admin.listTopics().names(), "list the topics");
    List<String> present =
        topics.stream().map(Topic::name).filter(existing::contains).sorted().toList();
    Map<String, TopicDescription> described =
        await(admin.describeTopics(present).allTopicNames(), "describe the topics");
    List<NewTopic> missing = new ArrayList<>();
    for (Topic topic : topics) {
      int wanted = topic.partitions().orElse(partitions);
      if (existing.contains(topic.name())) {
        refuseOtherPartitions(described.get(topic.name()), wanted);
      } else {
        missing.add(
            new NewTopic(topic.name(), Optional.of(wanted), replication).configs(topic.config()));
      }
    }
    try {
      admin.createTopics(missing).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw failure("create the topics", e);
      }
    }
  }

  private static void refuseOtherPartitions(TopicDescription topic, int wanted) {
    int live = topic.partitions().size();
    if (live != wanted) {
      throw new IllegalStateException(
          "Topic %s has %d partitions, not %d: the count of a live topic cannot be changed"
              .formatted(topic.name(), live, wanted));
    }
  }

  private static <T> T await(KafkaFuture<T> future, String doing) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw failure(doing, e);
    }
  }

  private static IllegalStateException failure(String doing, ExecutionException e) {
    return new IllegalStateException(
        "Cannot " + doing + " in Kafka: " + e.getCause().getMessage(), e.getCause());
  }
}
