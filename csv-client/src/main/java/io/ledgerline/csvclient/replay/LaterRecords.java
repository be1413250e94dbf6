package io.ledgerline.csvclient.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ledgerline.schemas.ProductSchemas;
import io.ledgerline.schemas.topics.Topics;
import io.ledgerline.schemas.wire.MalformedRecordException;
import io.ledgerline.schemas.wire.WireFormat;
import io.ledgerline.schemas.wire.WriterSchemas;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * What has come since dead letters were set aside: the last record in the log counts, so an old one
 * that is sent again must not stand behind a newer one. Not thread-safe.
 */
final class LaterRecords {
  private static final Duration POLL = Duration.ofMillis(200);

  private final WriterSchemas schemas;
  private final Map<String, Long> last = new HashMap<>();
  private final Map<TopicPartition, Long> ends = new HashMap<>();

  LaterRecords(WriterSchemas schemas) {
    this.schemas = schemas;
  }

  /** Reads the logs of letters that yield, from the first of these on. */
  void read(Consumer<byte[], byte[]> consumer, Collection<Letter> letters) {
    Map<TopicPartition, Long> from = new HashMap<>();
    Set<String> keys = new HashSet<>();
    for (Letter letter : letters) {
      if (letter.yields()) {
        from.merge(letter.origin(), letter.offset(), Math::min);
        keys.add(key(letter.origin().topic(), letter.record()));
      }
    }
    consumer.assign(from.keySet());
    from.forEach(consumer::seek);
    ends.putAll(consumer.endOffsets(from.keySet()));
    while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        if (keys.contains(key(record.topic(), record))) {
          identity(record.topic(), record)
              .ifPresent(identity -> last.merge(identity, record.offset(), Math::max));
        }
      }
    }
  }

  /**
   * Whether a record of the same identity stands behind where it stood; or its place is not in the
   * log, which was made anew since, with everything in it.
   */
  boolean supersede(Letter letter) {
    if (letter.yields() && letter.offset() >= ends.get(letter.origin())) {
      return true;
    }
    return letter.yields()
        && identity(letter.origin().topic(), letter.record())
            .map(last::get)
            .filter(offset -> offset > letter.offset())
            .isPresent();
  }

  /** A line's is its number in its invoice, if it can be decoded; any other record's its key. */
  private Optional<String> identity(String topic, ConsumerRecord<byte[], byte[]> record) {
    if (!topic.equals(Topics.INVOICE_LINES.name())) {
      return Optional.of(key(topic, record));
    }
    return lineNo(record.value()).map(lineNo -> key(topic, record) + "#" + lineNo);
  }

  private Optional<Integer> lineNo(byte[] message) {
    if (message == null) {
      return Optional.empty();
    }
    try {
      Schema writer = schemas.of(Topics.INVOICE_LINES.name(), message);
      int length = message.length - WireFormat.HEADER_SIZE;
      GenericRecord line =
          new GenericDatumReader<GenericRecord>(writer, ProductSchemas.INVOICE_LINE)
              .read(
                  null,
                  DecoderFactory.get()
                      .binaryDecoder(message, WireFormat.HEADER_SIZE, length, null));
      return Optional.of((Integer) line.get("lineNo"));
    } catch (MalformedRecordException | IOException | AvroRuntimeException e) {
      return Optional.empty();
    }
  }

  private static String key(String topic, ConsumerRecord<byte[], byte[]> record) {
    return topic + " " + (record.key() == null ? "" : new String(record.key(), UTF_8));
  }
}
