package io.ledgerline.invoiceapi.stream;

import io.ledgerline.invoiceapi.config.ServiceConfig;
import io.ledgerline.schemas.topics.Topics;
import io.ledgerline.schemas.wire.WriterSchemas;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The topic of invoices, which each listener reads by a consumer of his own. */
public final class KafkaInvoiceFeed implements InvoiceFeed {
  private static final int API_TIMEOUT_MS = 5_000;

  /** A listener holds no more than this in memory, but for one invoice that is larger. */
  private static final int MAX_FETCH_BYTES = 1 << 20;

  private static final int MAX_POLL_RECORDS = 50;

  private final ServiceConfig config;

  public KafkaInvoiceFeed(ServiceConfig config) {
    this.config = config;
  }

  @Override
  public InvoiceTail listen(Optional<EventId> after) {
    TopicDescription topic = describe();
    List<TopicPartition> partitions =
        topic.partitions().stream()
            .map(partition -> new TopicPartition(topic.name(), partition.partition()))
            .toList();
    // A topic that is made anew has another id.
    String generation = config.applicationId() + "." + topic.topicId();
    Consumer<byte[], byte[]> consumer = newConsumer();
    WriterSchemas schemas = new WriterSchemas(config.serdes());
    try {
      return new InvoiceTail(consumer, schemas, generation, partitions, after);
    } catch (RuntimeException e) {
      consumer.close();
      schemas.close();
      throw e;
    }
  }

  private TopicDescription describe() {
    String name = Topics.INVOICES.name();
    try (Admin admin = Admin.create(client())) {
      return admin.describeTopics(List.of(name)).allTopicNames().get().get(name);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } catch (ExecutionException e) {
      throw new KafkaException(e.getCause().getMessage(), e);
    }
  }

  private Consumer<byte[], byte[]> newConsumer() {
    Map<String, Object> settings = client();
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, MAX_FETCH_BYTES);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, MAX_FETCH_BYTES);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MAX_POLL_RECORDS);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private Map<String, Object> client() {
    Map<String, Object> settings = new HashMap<>();
    settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, API_TIMEOUT_MS);
    settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, API_TIMEOUT_MS);
    settings.putAll(config.kafkaClient());
    return settings;
  }
}
