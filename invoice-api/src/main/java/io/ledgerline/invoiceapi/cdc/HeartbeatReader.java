package io.ledgerline.invoiceapi.cdc;

import io.ledgerline.schemas.topics.TotesysTopics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads the topic of heartbeats from near its end on. */
final class HeartbeatReader {
  /** Enough for the last heartbeat: marks of transactions and others' messages lie between. */
  private static final int TAIL = 10;

  private static final TopicPartition PARTITION =
      new TopicPartition(TotesysTopics.HEARTBEATS.name(), 0);

  private final Consumer<byte[], byte[]> consumer;
  private final Deserializer<Object> deserializer;

  HeartbeatReader(Consumer<byte[], byte[]> consumer, Deserializer<Object> deserializer) {
    this.consumer = consumer;
    this.deserializer = deserializer;
    consumer.assign(List.of(PARTITION));
    long end = consumer.endOffsets(List.of(PARTITION)).get(PARTITION);
    consumer.seek(PARTITION, Math.max(0, end - TAIL));
  }

  /**
   * Reads for a time.
   *
   * @return the newest heartbeat that came
   */
  Optional<Heartbeat> newest(Duration during) {
    long end = System.nanoTime() + during.toNanos();
    Optional<Heartbeat> newest = Optional.empty();
    long left = during.toNanos();
    do {
      Optional<Heartbeat> newer = newestOf(consumer.poll(Duration.ofNanos(left)));
      newest = newer.isPresent() ? newer : newest;
      left = end - System.nanoTime();
    } while (left > 0);
    return newest;
  }

  /** Only the last one counts, so none before it is decoded. */
  private Optional<Heartbeat> newestOf(ConsumerRecords<byte[], byte[]> records) {
    List<ConsumerRecord<byte[], byte[]>> newestFirst = new ArrayList<>(records.records(PARTITION));
    Collections.reverse(newestFirst);
    return newestFirst.stream()
        .map(r -> HeartbeatMessage.read(deserializer.deserialize(r.topic(), r.value())))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
