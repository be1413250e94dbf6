package io.ledgerline.bench;

import io.ledgerline.localstack.endpoints.Endpoints;
import io.ledgerline.schemas.topics.TotesysTopics;
import io.ledgerline.schemas.wire.SerdeSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;

/** Notes when changes can be read from the table's topic: what passes before our part begins. */
final class TopicFollower implements AutoCloseable {
  private static final TopicPartition ORDERS =
      new TopicPartition(TotesysTopics.PREFIX + "sales_order", 0);

  private final Map<Integer, Long> committed = new HashMap<>();
  private final Map<Integer, Long> arrived = new ConcurrentHashMap<>();
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Deserializer<Object> envelopes;
  private final Thread reader = new Thread(this::read, "topic-follower");
  private volatile boolean closed;

  TopicFollower(Endpoints endpoints) {
    consumer =
        new KafkaConsumer<>(
            Clients.consumer(endpoints.kafka()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    consumer.assign(List.of(ORDERS));
    consumer.seekToEnd(List.of(ORDERS));
    long unused = consumer.position(ORDERS);
    envelopes = SerdeSettings.of(endpoints.registry(), Map.of()).newDeserializer();
    reader.start();
  }

  void follow(int units, long committedAt) {
    committed.put(units, committedAt);
  }

  /** Waits for all that are followed. */
  Latencies latencies() throws InterruptedException {
    while (!arrived.keySet().containsAll(committed.keySet())) {
      Thread.sleep(10);
    }
    return new Latencies(
        committed.entrySet().stream().map(e -> arrived.get(e.getKey()) - e.getValue()).toList());
  }

  private void read() {
    try (consumer;
        envelopes) {
      readUntilClosed();
    }
  }

  private void readUntilClosed() {
    while (!closed) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(20))) {
        GenericRecord envelope =
            (GenericRecord) envelopes.deserialize(record.topic(), record.value());
        if (envelope.get("after") instanceof GenericRecord after) {
          arrived.put((Integer) after.get("units_sold"), System.nanoTime());
        }
      }
    }
  }

  /** The reader itself closes what it reads with. */
  @Override
  public void close() {
    closed = true;
  }
}
