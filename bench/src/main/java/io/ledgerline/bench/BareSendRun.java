package io.ledgerline.bench;

import io.ledgerline.schemas.topics.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The limit of the load command: a bare producer, set up alike, that sends the very bytes that the
 * load command has sent, from memory.
 */
final class BareSendRun {
  static final String TARGET = "bench-bare";

  public static void main(String[] args) {
    int times = Integer.parseInt(args[1]);
    List<ConsumerRecord<byte[], byte[]>> records = read(args[0]);
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Clients.producer(args[0]), new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.partitionsFor(TARGET);
      AtomicReference<Exception> failure = new AtomicReference<>();
      Callback callback = (metadata, e) -> failure.compareAndSet(null, e);
      long start = System.nanoTime();
      for (int time = 0; time < times; time++) {
        for (ConsumerRecord<byte[], byte[]> record : records) {
          Future<?> unused =
              producer.send(new ProducerRecord<>(TARGET, record.key(), record.value()), callback);
        }
      }
      producer.flush();
      if (failure.get() != null) {
        throw new IllegalStateException("A record was not delivered", failure.get());
      }
      Measurement.since(start, (long) records.size() * times).print();
    }
  }

  /** The share of the topic that was read once; sent several times it is as many rows. */
  private static List<ConsumerRecord<byte[], byte[]>> read(String bootstrapServers) {
    Map<String, Object> config = Clients.consumer(bootstrapServers);
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          Clients.partitions(consumer, List.of(Topics.INVOICE_LINES.name()));
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
    }
    return records;
  }

  private BareSendRun() {}
}
