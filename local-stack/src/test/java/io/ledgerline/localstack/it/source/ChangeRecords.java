package io.ledgerline.localstack.it.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerline.localstack.endpoints.Endpoints;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Conversions;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the topics that Kafka Connect writes, with Avro's own reader, as any consumer would. */
final class ChangeRecords {
  private static final int FRAME_BYTES = 5;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<Integer, Schema> schemas = new HashMap<>();
  private final GenericData data = new GenericData();
  private final Endpoints endpoints;

  ChangeRecords(Endpoints endpoints) {
    this.endpoints = endpoints;
    data.addLogicalTypeConversion(new Conversions.DecimalConversion());
  }

  /** Every committed record of a topic's only partition. */
  List<ConsumerRecord<byte[], byte[]>> of(String topic) {
    Map<String, Object> config =
        Map.of("bootstrap.servers", endpoints.kafka(), "isolation.level", "read_committed");
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    TopicPartition partition = new TopicPartition(topic, 0);
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
    }
    return records;
  }

  /** Of a row's key; null without one. */
  Integer key(ConsumerRecord<byte[], byte[]> record) {
    return record.key() == null ? null : (Integer) decode(record.key()).get(0);
  }

  /** Debezium's envelope; null for a tombstone. */
  GenericRecord value(ConsumerRecord<byte[], byte[]> record) {
    return record.value() == null ? null : decode(record.value());
  }

  /**
   * What the record is, in one letter: Debezium's op, - for a tombstone, E for a snapshot's end.
   */
  String kind(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() != null) {
      return value(record).get("op").toString();
    }
    return record.key() == null ? "E" : "-";
  }

  static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), UTF_8);
  }

  private GenericRecord decode(byte[] bytes) {
    Schema schema = schemas.computeIfAbsent(ByteBuffer.wrap(bytes, 1, 4).getInt(), this::fetch);
    try {
      return new GenericDatumReader<GenericRecord>(schema, schema, data)
          .read(
              null,
              DecoderFactory.get()
                  .binaryDecoder(bytes, FRAME_BYTES, bytes.length - FRAME_BYTES, null));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Schema fetch(int id) {
    URI address = URI.create(endpoints.registry() + "/apis/ccompat/v7/schemas/ids/" + id);
    try {
      String answer =
          http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
              .body();
      return new Schema.Parser().parse(JSON.readTree(answer).get("schema").asText());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
