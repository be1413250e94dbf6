package io.ledgerline.csvclient.send;

import io.ledgerline.schemas.topics.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Looks whether Kafka is there and has the topics, before a producer would wait for them. */
final class TopicCheck {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final SendSettings settings;

  TopicCheck(SendSettings settings) {
    this.settings = settings;
  }

  /**
   * @throws IllegalStateException in one line, if Kafka cannot be reached or lacks a topic
   */
  void require(List<Topic> topics) throws InterruptedException {
    List<String> names = topics.stream().map(Topic::name).toList();
    try (Admin admin = Admin.create(settings.client(Map.of()))) {
      Map<String, KafkaFuture<TopicDescription>> found =
          admin
              .describeTopics(
                  names, new DescribeTopicsOptions().timeoutMs((int) TIMEOUT.toMillis()))
              .topicNameValues();
      for (Map.Entry<String, KafkaFuture<TopicDescription>> topic : found.entrySet()) {
        require(topic.getKey(), topic.getValue());
      }
    } catch (KafkaException e) {
      throw unusable(e);
    }
  }

  private void require(String topic, KafkaFuture<TopicDescription> found)
      throws InterruptedException {
    try {
      TopicDescription unused = found.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        throw new IllegalStateException(
            "Kafka at " + settings.bootstrapServers() + " has no topic " + topic, e);
      }
      throw unusable(e.getCause());
    }
  }

  private IllegalStateException unusable(Throwable e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    String complaint =
        cause instanceof TimeoutException
            ? "no answer within " + TIMEOUT.toSeconds() + " s"
            : cause.getMessage();
    return new IllegalStateException(
        "Kafka cannot be reached at " + settings.bootstrapServers() + ": " + complaint, e);
  }
}
