package io.ledgerline.csvclient.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ledgerline.schemas.topics.Topics;
import io.ledgerline.schemas.topics.TotesysTopics;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * A message that the topology has set aside, as its headers tell.
 *
 * @param origin the partition that it stood in
 * @param offset where it stood there
 */
record Letter(TopicPartition origin, long offset, ConsumerRecord<byte[], byte[]> record) {
  private static final String TOPIC = "topic";
  private static final String PARTITION = "partition";
  private static final String OFFSET = "offset";

  /** What the topology has added. */
  private static final List<String> ADDED = List.of("cause", TOPIC, PARTITION, OFFSET);

  /** Empty if it never stood in a topic of lines or changes: a row of a file, for example. */
  static Optional<Letter> of(ConsumerRecord<byte[], byte[]> record) {
    Optional<String> topic = header(record, TOPIC).filter(Letter::isInput);
    Optional<String> partition = header(record, PARTITION);
    Optional<String> offset = header(record, OFFSET);
    if (topic.isEmpty() || partition.isEmpty() || offset.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Letter(
              new TopicPartition(topic.get(), Integer.parseInt(partition.get())),
              Long.parseLong(offset.get()),
              record));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The message as it was, for the partition that it stood in. */
  ProducerRecord<byte[], byte[]> again() {
    Headers headers = new RecordHeaders(record.headers());
    ADDED.forEach(headers::remove);
    return new ProducerRecord<>(
        origin.topic(), origin.partition(), record.key(), record.value(), headers);
  }

  private static boolean isInput(String topic) {
    return topic.equals(Topics.INVOICE_LINES.name()) || topic.startsWith(TotesysTopics.PREFIX);
  }

  private static Optional<String> header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null || header.value() == null
        ? Optional.empty()
        : Optional.of(new String(header.value(), UTF_8));
  }
}
