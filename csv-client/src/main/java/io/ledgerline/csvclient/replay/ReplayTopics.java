package io.ledgerline.csvclient.replay;

import io.ledgerline.schemas.topics.SinkTopics;
import io.ledgerline.schemas.topics.Topic;
import io.ledgerline.schemas.topics.TopicCreator;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** The topics through which sinks get their dead letters: made when there is something for them. */
record ReplayTopics(Admin admin) {
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
      new TopicCreator(admin, partitions(topic.getValue()), Optional.empty())
          .create(List.of(topic.getKey()));
    }
  }

  private int partitions(String topic) throws InterruptedException {
    try {
      return admin
          .describeTopics(List.of(topic))
          .allTopicNames()
          .get()
          .get(topic)
          .partitions()
          .size();
    } catch (ExecutionException e) {
      throw new KafkaException("Cannot describe topic " + topic, e.getCause());
    }
  }
}
