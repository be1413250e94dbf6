package io.ledgerline.csvclient.replay;

import io.ledgerline.schemas.topics.SinkTopics;
import io.ledgerline.schemas.topics.Topic;
import io.ledgerline.schemas.topics.Topics;
import io.ledgerline.schemas.topics.TotesysTopics;
import io.ledgerline.schemas.wire.SerdeSettings;
import io.ledgerline.schemas.wire.WriterSchemas;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends what was set aside again, unchanged: by the topology, to where it came from; by a sink, to
 * this sink alone. The messages and how far the dead letters are done are one transaction, so each
 * is sent once, however often the task runs, is killed, or runs twice.
 */
public final class ReplayTask {
  private static final String GROUP = "ledgerline-replay";
  private static final Duration POLL = Duration.ofMillis(200);
  private static final List<String> TOPICS =
      Stream.concat(
              Stream.of(Topics.INVOICE_LINES_REJECTED, TotesysTopics.REJECTED),
              SinkTopics.rejected().stream())
          .map(Topic::name)
          .toList();

  private final Map<String, Object> client;
  private final SerdeSettings serdes;
  private long replayed;
  private long repeated;
  private long superseded;
  private long rows;

  /**
   * @param client how Kafka is reached
   */
  public ReplayTask(Map<String, Object> client, SerdeSettings serdes) {
    this.client = Map.copyOf(client);
    this.serdes = serdes;
  }

  /** Replays what has come since the last run. */
  public ReplaySummary run() throws InterruptedException {
    try (Consumer<byte[], byte[]> letters = consumer();
        Consumer<byte[], byte[]> lines = consumer();
        Producer<byte[], byte[]> producer = producer();
        Admin admin = Admin.create(client);
        WriterSchemas schemas = new WriterSchemas(serdes)) {
      // Whoever replays at the same time is stopped by it.
      producer.initTransactions();
      Map<TopicPartition, Long> ends = seek(letters);
      ReplayTopics topics = new ReplayTopics(admin);
      ReplayedLetters before = new ReplayedLetters(lines, topics);
      while (isBefore(letters, ends)) {
        List<ConsumerRecord<byte[], byte[]>> batch = new ArrayList<>();
        letters.poll(POLL).forEach(batch::add);
        if (!batch.isEmpty()) {
          replay(
              batch,
              letters.groupMetadata(),
              lines,
              new LaterRecords(schemas),
              before,
              topics,
              producer);
        }
      }
    }
    return new ReplaySummary(replayed, repeated, superseded, rows);
  }

  private void replay(
      List<ConsumerRecord<byte[], byte[]>> batch,
      ConsumerGroupMetadata group,
      Consumer<byte[], byte[]> lines,
      LaterRecords later,
      ReplayedLetters before,
      ReplayTopics topics,
      Producer<byte[], byte[]> producer)
      throws InterruptedException {
    List<Letter> letters =
        batch.stream().map(Letter::of).flatMap(Optional::stream).filter(topics::has).toList();
    List<Letter> first = letters.stream().filter(letter -> isFirst(letter, before)).toList();
    later.read(lines, first);
    List<Letter> again = first.stream().filter(letter -> !later.supersede(letter)).toList();
    topics.provide(again);
    producer.beginTransaction();
    for (Letter letter : again) {
      var unused = producer.send(letter.again());
    }
    producer.sendOffsetsToTransaction(done(batch), group);
    producer.commitTransaction();
    replayed += again.size();
    repeated += letters.size() - first.size();
    superseded += first.size() - again.size();
    rows += batch.size() - letters.size();
  }

  /** The topology reports exactly once. */
  private static boolean isFirst(Letter letter, ReplayedLetters before) {
    return !(letter instanceof SinkLetter sink) || before.add(sink);
  }

  private static Map<TopicPartition, OffsetAndMetadata> done(
      List<ConsumerRecord<byte[], byte[]>> batch) {
    Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
    for (ConsumerRecord<byte[], byte[]> record : batch) {
      done.put(
          new TopicPartition(record.topic(), record.partition()),
          new OffsetAndMetadata(record.offset() + 1));
    }
    return done;
  }

  /** To where the last run ended. */
  private static Map<TopicPartition, Long> seek(Consumer<byte[], byte[]> letters) {
    List<TopicPartition> partitions =
        TOPICS.stream()
            .flatMap(topic -> letters.partitionsFor(topic).stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    letters.assign(partitions);
    letters
        .committed(new HashSet<>(partitions))
        .forEach(
            (partition, offset) -> {
              if (offset == null) {
                letters.seekToBeginning(List.of(partition));
              } else {
                letters.seek(partition, offset.offset());
              }
            });
    return letters.endOffsets(partitions);
  }

  private static boolean isBefore(
      Consumer<byte[], byte[]> letters, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream().anyMatch(e -> letters.position(e.getKey()) < e.getValue());
  }

  private Consumer<byte[], byte[]> consumer() {
    Map<String, Object> settings = new HashMap<>(client);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private Producer<byte[], byte[]> producer() {
    Map<String, Object> settings = new HashMap<>(client);
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, GROUP);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_MESSAGE_BYTES);
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }
}
