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
 * @param reported what it has read then: the same in each report of it
 */
record SinkLetter(
    String connector,
    String reported,
    TopicPartition origin,
    long offset,
    ConsumerRecord<byte[], byte[]> record)
    implements Letter {
  private static final String CONNECT = "__connect.errors.";
  private static final String CONNECTOR = CONNECT + "connector.name";
  private static final String PARTITION = "partition";
  private static final String OFFSET = "offset";
  private static final String REPORTED = SinkTopics.REPLAY_HEADERS + "reported";

  /** By the topic that it lies in: headers may have come with the message. */
  static boolean isOne(ConsumerRecord<byte[], byte[]> record) {
    return SinkTopics.rejected().stream().anyMatch(topic -> topic.name().equals(record.topic()));
  }

  static Optional<SinkLetter> ofSink(ConsumerRecord<byte[], byte[]> record) {
    LetterHeaders headers = new LetterHeaders(record);
    Optional<String> connector = headers.text(CONNECTOR);
    Optional<String> topic = headers.text(CONNECT + "topic");
    Optional<LetterHeaders.Place> read =
        topic.flatMap(name -> headers.place(name, CONNECT + PARTITION, CONNECT + OFFSET));
    if (connector.isEmpty() || read.isEmpty()) {
      return Optional.empty();
    }
    String reported =
        "%s@%d of %d".formatted(read.get().origin(), read.get().offset(), record.timestamp());
    // What was replayed and set aside again still says where it stood at first.
    Optional<String> origin = SinkTopics.origin(topic.get());
    String place = origin.isPresent() ? SinkTopics.REPLAY_HEADERS : CONNECT;
    return headers
        .place(origin.orElse(topic.get()), place + PARTITION, place + OFFSET)
        .map(at -> new SinkLetter(connector.get(), reported, at.origin(), at.offset(), record));
  }

  /** The topic through which the sink gets it again. */
  String replayTopic() {
    return SinkTopics.replay(connector, origin.topic()).name();
  }

  /** What was reported to be replayed; empty if it came from elsewhere. */
  static Optional<String> reported(ConsumerRecord<byte[], byte[]> replayed) {
    return new LetterHeaders(replayed).text(REPORTED);
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
    headers.add(
        SinkTopics.REPLAY_HEADERS + PARTITION, Long.toString(origin.partition()).getBytes(UTF_8));
    headers.add(SinkTopics.REPLAY_HEADERS + OFFSET, Long.toString(offset).getBytes(UTF_8));
    headers.add(REPORTED, reported.getBytes(UTF_8));
    return new ProducerRecord<>(
        replayTopic(),
        origin.partition(),
        record.timestamp() < 0 ? null : record.timestamp(),
        record.key(),
        record.value(),
        headers);
  }
}
