package io.ledgerline.csvclient.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ledgerline.schemas.topics.SinkTopics;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * A message that a sink has set aside. The other sinks have it: so it is sent to a topic that this
 * one alone reads, and told where it stood.
 *
 * @param connector the sink
 */
record SinkLetter(
    String connector, TopicPartition origin, long offset, ConsumerRecord<byte[], byte[]> record)
    implements Letter {
  private static final String CONNECT = "__connect.errors.";
  private static final String CONNECTOR = CONNECT + "connector.name";

  /** By the topic that it lies in: headers may have come with the message. */
  static boolean isOne(ConsumerRecord<byte[], byte[]> record) {
    return SinkTopics.rejected().stream().anyMatch(topic -> topic.name().equals(record.topic()));
  }

  static Optional<SinkLetter> ofSink(ConsumerRecord<byte[], byte[]> record) {
    LetterHeaders headers = new LetterHeaders(record);
    Optional<String> connector = headers.text(CONNECTOR);
    Optional<String> topic = headers.text(CONNECT + "topic");
    if (connector.isEmpty() || topic.isEmpty()) {
      return Optional.empty();
    }
    // What was replayed and set aside again still says where it stood at first.
    Optional<String> origin = SinkTopics.origin(topic.get());
    String place = origin.isPresent() ? SinkTopics.REPLAY_HEADERS : CONNECT;
    return headers
        .place(origin.orElse(topic.get()), place + "partition", place + "offset")
        .map(at -> new SinkLetter(connector.get(), at.origin(), at.offset(), record));
  }

  /** A sink of input keeps every event; those of products keep, or show, the latest of a key. */
  @Override
  public boolean yields() {
    return !InputLetter.isInput(origin.topic());
  }

  @Override
  public ProducerRecord<byte[], byte[]> again() {
    Headers headers = new RecordHeaders();
    for (Header header : record.headers()) {
      if (!header.key().startsWith(CONNECT)
          && !header.key().startsWith(SinkTopics.REPLAY_HEADERS)) {
        headers.add(header);
      }
    }
    headers.add(SinkTopics.REPLAY_HEADERS + "partition", bytes(origin.partition()));
    headers.add(SinkTopics.REPLAY_HEADERS + "offset", bytes(offset));
    return new ProducerRecord<>(
        SinkTopics.replay(connector, origin.topic()).name(),
        origin.partition(),
        record.timestamp() < 0 ? null : record.timestamp(),
        record.key(),
        record.value(),
        headers);
  }

  private static byte[] bytes(long number) {
    return Long.toString(number).getBytes(UTF_8);
  }
}
