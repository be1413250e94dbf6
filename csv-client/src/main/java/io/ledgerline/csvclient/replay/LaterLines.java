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
 * Where the invoices of dead letters have got lines since: the last line in the log counts, so an
 * old one that is sent again must not stand behind a newer one. Not thread-safe.
 */
final class LaterLines {
  private static final Duration POLL = Duration.ofMillis(200);

  private final WriterSchemas schemas;
  private final Map<String, Long> last = new HashMap<>();

  LaterLines(WriterSchemas schemas) {
    this.schemas = schemas;
  }

  /** Reads the log of lines from the first of these letters on. */
  void read(Consumer<byte[], byte[]> consumer, Collection<Letter> letters) {
    Map<TopicPartition, Long> from = new HashMap<>();
    Set<String> invoices = new HashSet<>();
    for (Letter letter : letters) {
      if (isLine(letter)) {
        from.merge(letter.origin(), letter.offset(), Math::min);
        invoices.add(key(letter.record()));
      }
    }
    consumer.assign(from.keySet());
    from.forEach(consumer::seek);
    Map<TopicPartition, Long> ends = consumer.endOffsets(from.keySet());
    while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        if (invoices.contains(key(record))) {
          lineNo(record.value())
              .ifPresent(
                  lineNo -> last.merge(identity(record, lineNo), record.offset(), Math::max));
        }
      }
    }
  }

  /** Whether a line of the same number of the same invoice stands behind where it stood. */
  boolean supersede(Letter letter) {
    if (!isLine(letter)) {
      return false;
    }
    return lineNo(letter.record().value())
        .map(lineNo -> last.get(identity(letter.record(), lineNo)))
        .filter(offset -> offset > letter.offset())
        .isPresent();
  }

  private static boolean isLine(Letter letter) {
    return letter.origin().topic().equals(Topics.INVOICE_LINES.name());
  }

  /** Empty if it still cannot be decoded. */
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

  private static String identity(ConsumerRecord<byte[], byte[]> record, int lineNo) {
    return key(record) + "#" + lineNo;
  }

  private static String key(ConsumerRecord<byte[], byte[]> record) {
    return record.key() == null ? "" : new String(record.key(), UTF_8);
  }
}
