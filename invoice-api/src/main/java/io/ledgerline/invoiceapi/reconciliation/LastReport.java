package io.ledgerline.invoiceapi.reconciliation;

import io.ledgerline.invoiceapi.config.ServiceConfig;
import io.ledgerline.invoiceapi.query.Answer;
import io.ledgerline.schemas.topics.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The last report that {@code ./ledgerline reconcile} left in its topic, read when asked. */
public final class LastReport implements AutoCloseable {
  private static final TopicPartition PARTITION =
      new TopicPartition(Topics.RECONCILIATION.name(), 0);
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final String BUSY = "the reports' topic is being read";

  private final Supplier<Consumer<byte[], byte[]>> connector;
  private final ReentrantLock lock = new ReentrantLock();
  private Consumer<byte[], byte[]> consumer;
  private long known;
  private byte[] report;

  public LastReport(ServiceConfig config) {
    this(() -> newConsumer(config));
  }

  LastReport(Supplier<Consumer<byte[], byte[]>> connector) {
    this.connector = connector;
  }

  /** The report as JSON in UTF-8. One request at a time asks Kafka, and none for long. */
  public Answer<byte[]> read() {
    try {
      if (!lock.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return new Answer.Unavailable<>(BUSY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Unavailable<>(BUSY);
    }
    try {
      return Answer.of(Optional.ofNullable(newest()));
    } catch (KafkaException e) {
      disconnect();
      return new Answer.Unavailable<>("Kafka does not answer: " + e.getMessage());
    } finally {
      lock.unlock();
    }
  }

  private byte[] newest() {
    if (consumer == null) {
      consumer = connector.get();
      consumer.assign(List.of(PARTITION));
    }
    long end = consumer.endOffsets(List.of(PARTITION), PATIENCE).get(PARTITION);
    if (end > known) {
      consumer.seek(PARTITION, end - 1);
      List<ConsumerRecord<byte[], byte[]>> records = consumer.poll(PATIENCE).records(PARTITION);
      if (!records.isEmpty()) {
        report = records.get(records.size() - 1).value();
        known = end;
      }
    }
    return report;
  }

  private void disconnect() {
    if (consumer != null) {
      consumer.close();
      consumer = null;
    }
  }

  private static Consumer<byte[], byte[]> newConsumer(ServiceConfig config) {
    Map<String, Object> settings = new HashMap<>(config.kafkaClient());
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
    settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  @Override
  public void close() {
    lock.lock();
    try {
      disconnect();
    } finally {
      lock.unlock();
    }
  }
}
