package io.ledgerline.csvclient.replay;

import io.ledgerline.schemas.topics.SinkTopics;
import io.ledgerline.schemas.topics.Topic;
import io.ledgerline.schemas.topics.TopicCreator;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** The topics through which sinks get their dead letters: made when there is something for them. */
final class ReplayTopics {
  private final Admin admin;
  private final Map<String, Integer> partitions = new HashMap<>();

  /** Looks which topics there are. */
  ReplayTopics(Admin admin) throws InterruptedException {
    this.admin = admin;
    try {
      admin
          .describeTopics(admin.listTopics().names().get())
          .allTopicNames()
          .get()
          .forEach((topic, description) -> partitions.put(topic, description.partitions().size()));
    } catch (ExecutionException e) {
      throw new KafkaException("Cannot list the topics", e.getCause());
    }
  }

  /** Whether the partition that a letter stood in is there: somebody may have dropped its topic. */
  boolean has(Letter letter) {
    return partitions.getOrDefault(letter.origin().topic(), 0) > letter.origin().partition();
  }

  /** A topic's; none if it is not there. */
  List<TopicPartition> partitions(String topic) {
    return IntStream.range(0, partitions.getOrDefault(topic, 0))
        .mapToObj(partition -> new TopicPartition(topic, partition))
        .toList();
  }

  /** With as many partitions as the records' own topics: each record keeps its number. */
  void provide(Collection<Letter> letters) throws InterruptedException {
    Map<Topic, String> origins = new LinkedHashMap<>();
    for (Letter letter : letters) {
      if (letter instanceof SinkLetter sink) {
        String origin = sink.origin().topic();
        origins.put(SinkTopics.replay(sink.connector(), origin), origin);
      }
    }
    for (Map.Entry<Topic, String> topic : origins.entrySet()) {
      new TopicCreator(admin, partitions.get(topic.getValue()), Optional.empty())
          .create(List.of(topic.getKey()));
    }
  }
}
