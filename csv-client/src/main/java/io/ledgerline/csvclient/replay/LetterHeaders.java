package io.ledgerline.csvclient.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/** What the headers of a dead letter say. */
record LetterHeaders(ConsumerRecord<byte[], byte[]> record) {
  Optional<String> text(String name) {
    Header header = record.headers().lastHeader(name);
    return header == null || header.value() == null
        ? Optional.empty()
        : Optional.of(new String(header.value(), UTF_8));
  }

  /** Where a message stood, of a topic that is told elsewhere; empty if they do not say. */
  Optional<Place> place(String topic, String partition, String offset) {
    try {
      return text(partition)
          .map(Integer::valueOf)
          .flatMap(
              number ->
                  text(offset)
                      .map(Long::valueOf)
                      .map(at -> new Place(new TopicPartition(topic, number), at)))
          .filter(place -> place.origin().partition() >= 0 && place.offset() >= 0);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** A place in a log. */
  record Place(TopicPartition origin, long offset) {}
}
