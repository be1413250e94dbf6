package io.ledgerline.localstack.it;

import static org.awaitility.Awaitility.await;

import io.ledgerline.schemas.topics.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Looks into the stack's topics from outside. */
public final class KafkaTopics {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** Waits until the service has committed all of invoice-lines. */
  static void awaitProcessed() {
    try (Admin admin = Admin.create(config())) {
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(200))
          .ignoreExceptions()
          .until(() -> lag(admin) == 0);
    }
  }

  /**
   * Waits until the service has committed some of what is being loaded, but not all.
   *
   * @return false if all was processed before that could be seen
   */
  static boolean awaitHalfProcessed(Future<?> load) throws Exception {
    try (Admin admin = Admin.create(config())) {
      long largest = 0;
      while (true) {
        boolean loaded = load.isDone();
        long lag = lag(admin);
        if (lag > 0 && lag < largest) {
          return true;
        }
        if (loaded && lag == 0) {
          return false;
        }
        largest = Math.max(largest, lag);
        TimeUnit.MILLISECONDS.sleep(10);
      }
    }
  }

  private static long lag(Admin admin) throws ExecutionException, InterruptedException {
    Map<TopicPartition, Long> ends = ends(admin, Topics.INVOICE_LINES.name());
    Map<TopicPartition, OffsetAndMetadata> committed =
        admin.listConsumerGroupOffsets("ledgerline").partitionsToOffsetAndMetadata().get();
    long lag = 0;
    for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
      OffsetAndMetadata offset = committed.get(end.getKey());
      lag += end.getValue() - (offset == null ? 0 : offset.offset());
    }
    return lag;
  }

  /** The end of each partition; markers of transactions count too. */
  static Map<TopicPartition, Long> ends(String topic)
      throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(config())) {
      return ends(admin, topic);
    }
  }

  private static Map<TopicPartition, Long> ends(Admin admin, String topic)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    admin
        .describeTopics(List.of(topic))
        .allTopicNames()
        .get()
        .get(topic)
        .partitions()
        .forEach(p -> latest.put(new TopicPartition(topic, p.partition()), OffsetSpec.latest()));
    Map<TopicPartition, Long> ends = new HashMap<>();
    admin.listOffsets(latest).all().get().forEach((p, info) -> ends.put(p, info.offset()));
    return ends;
  }

  /** Every committed record of a topic. */
  public static List<ConsumerRecord<byte[], byte[]>> records(String topic) throws Exception {
    Map<TopicPartition, Long> ends = ends(topic);
    Map<String, Object> config = config();
    config.put("isolation.level", "read_committed");
    config.put("auto.offset.reset", "earliest");
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(ends.keySet());
      consumer.seekToBeginning(ends.keySet());
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
    }
    return records;
  }

  /** Sends raw bytes, as any producer might. */
  public static void send(String topic, byte[] key, byte[] value) throws Exception {
    send(new ProducerRecord<>(topic, key, value));
  }

  /** Sends a record once more, with all that it has. */
  public static void sendAgain(ConsumerRecord<byte[], byte[]> record) throws Exception {
    send(
        new ProducerRecord<>(
            record.topic(),
            record.partition(),
            record.timestamp(),
            record.key(),
            record.value(),
            record.headers()));
  }

  private static void send(ProducerRecord<byte[], byte[]> record) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(config(), new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.send(record).get();
    }
  }

  static Map<String, Object> config() {
    return new HashMap<>(Map.of("bootstrap.servers", SharedStack.endpoints().kafka()));
  }

  private KafkaTopics() {}
}
