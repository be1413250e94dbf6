package io.ledgerline.localstack.it.star;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ledgerline.schemas.topics.StarTopics;
import io.ledgerline.schemas.topics.Topic;
import io.ledgerline.schemas.wire.WireFormat;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.avro.Conversions;
import org.apache.avro.Schema;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what was delivered, with Avro's own reader, as any consumer would. */
public final class ProductTopics implements StarRows {
  /** As PostgreSQL prints it. */
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .toFormatter(Locale.ROOT);

  private final String kafka;

  public ProductTopics(String kafka) {
    this.kafka = kafka;
  }

  @Override
  public String place() {
    return "the topics";
  }

  /** Every committed row of a table's topic in the order of its partitions, as text by column. */
  @Override
  public List<Map<String, String>> rows(String table) throws IOException {
    Topic topic =
        StarTopics.all().stream()
            .filter(t -> t.name().equals(StarTopics.PREFIX + table))
            .findFirst()
            .orElseThrow();
    List<Map<String, String>> rows = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : records(topic.name())) {
      rows.add(columns(decode(topic.schema().orElseThrow(), record.value())));
    }
    return rows;
  }

  /** The keys that have a value now. */
  public List<String> liveKeys(String topic) {
    Map<String, Boolean> live = new LinkedHashMap<>();
    for (ConsumerRecord<byte[], byte[]> record : records(topic)) {
      live.put(new String(record.key(), UTF_8), record.value() != null);
    }
    return live.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
  }

  public List<ConsumerRecord<byte[], byte[]>> records(String topic) {
    Map<String, Object> config =
        Map.of("bootstrap.servers", kafka, "isolation.level", "read_committed");
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream().map(ProductTopics::partition).toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
    }
    return records;
  }

  private static TopicPartition partition(PartitionInfo info) {
    return new TopicPartition(info.topic(), info.partition());
  }

  private static GenericRecord decode(Schema schema, byte[] framed) throws IOException {
    GenericData data = new GenericData();
    data.addLogicalTypeConversion(new Conversions.DecimalConversion());
    data.addLogicalTypeConversion(new TimeConversions.DateConversion());
    data.addLogicalTypeConversion(new TimeConversions.TimeMicrosConversion());
    data.addLogicalTypeConversion(new TimeConversions.TimestampMicrosConversion());
    int length = framed.length - WireFormat.HEADER_SIZE;
    return new GenericDatumReader<GenericRecord>(schema, schema, data)
        .read(
            null, DecoderFactory.get().binaryDecoder(framed, WireFormat.HEADER_SIZE, length, null));
  }

  private static Map<String, String> columns(GenericRecord record) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (Schema.Field field : record.getSchema().getFields()) {
      columns.put(field.name(), text(record.get(field.pos())));
    }
    return columns;
  }

  /** As PostgreSQL prints it. */
  private static String text(Object value) {
    if (value == null) {
      return null;
    }
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    if (value instanceof LocalTime time) {
      return TIME.format(time);
    }
    return value instanceof Instant instant ? instant.toString() : value.toString();
  }
}
