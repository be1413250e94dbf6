package io.ledgerline.csvclient.replay;

import io.ledgerline.schemas.topics.Topics;
import io.ledgerline.schemas.topics.TotesysTopics;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** A message that the topology has set aside: it is sent to where it came from. */
record InputLetter(TopicPartition origin, long offset, ConsumerRecord<byte[], byte[]> record)
    implements Letter {
  private static final String TOPIC = "topic";
  private static final String PARTITION = "partition";
  private static final String OFFSET = "offset";

  /** What the topology has added. */
  private static final List<String> ADDED = List.of("cause", TOPIC, PARTITION, OFFSET);

  static Optional<InputLetter> ofInput(ConsumerRecord<byte[], byte[]> record) {
    LetterHeaders headers = new LetterHeaders(record);
    return headers
        .text(TOPIC)
        .filter(InputLetter::isInput)
        .flatMap(topic -> headers.place(topic, PARTITION, OFFSET))
        .map(place -> new InputLetter(place.origin(), place.offset(), record));
  }

  static boolean isInput(String topic) {
    return topic.equals(Topics.INVOICE_LINES.name()) || topic.startsWith(TotesysTopics.PREFIX);
  }

  /** A change of totesys is told by its place in the source's log to be an old one. */
  @Override
  public boolean yields() {
    return origin.topic().equals(Topics.INVOICE_LINES.name());
  }

  @Override
  public ProducerRecord<byte[], byte[]> again() {
    Headers headers = new RecordHeaders(record.headers());
    ADDED.forEach(headers::remove);
    return new ProducerRecord<>(
        origin.topic(), origin.partition(), record.key(), record.value(), headers);
  }
}
