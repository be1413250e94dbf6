package io.ledgerline.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The physical limit: a plain consumer and a transactional producer that copy the same bytes with
 * the same commit interval. Arguments: the broker, and the topics.
 */
final class CopyRun {
  static final String TARGET = "bench-copy";

  public static void main(String[] args) {
    Map<String, Object> consumerConfig = Clients.consumer(args[0]);
    consumerConfig.put("group.id", "bench-copy-" + System.nanoTime());
    Map<String, Object> producerConfig = Clients.producer(args[0]);
    producerConfig.put("transactional.id", "bench-copy");
    try (KafkaConsumer<byte[], byte[]> consumer =
            new KafkaConsumer<>(
                consumerConfig, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        KafkaProducer<byte[], byte[]> producer =
            new KafkaProducer<>(
                producerConfig, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.initTransactions();
      copy(consumer, producer, List.of(args).subList(1, args.length)).print();
    }
  }

  private static Measurement copy(
      KafkaConsumer<byte[], byte[]> consumer,
      KafkaProducer<byte[], byte[]> producer,
      List<String> topics) {
    List<TopicPartition> partitions = Clients.partitions(consumer, topics);
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    long start = System.nanoTime();
    long lastCommit = start;
    long rows = 0;
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    producer.beginTransaction();
    boolean done = false;
    while (!done) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
        // A record that is not delivered fails the commit.
        Future<?> unused =
            producer.send(new ProducerRecord<>(TARGET, record.key(), record.value()));
        offsets.put(
            new TopicPartition(record.topic(), record.partition()),
            new OffsetAndMetadata(record.offset() + 1));
        rows++;
      }
      done = ends.entrySet().stream().allMatch(e -> consumer.position(e.getKey()) >= e.getValue());
      if (done || System.nanoTime() - lastCommit > Clients.COMMIT_INTERVAL_MS * 1_000_000L) {
        producer.sendOffsetsToTransaction(offsets, consumer.groupMetadata());
        producer.commitTransaction();
        offsets.clear();
        lastCommit = System.nanoTime();
        if (!done) {
          producer.beginTransaction();
        }
      }
    }
    return Measurement.since(start, rows);
  }

  private CopyRun() {}
}
