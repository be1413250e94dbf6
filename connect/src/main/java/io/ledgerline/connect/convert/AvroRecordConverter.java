package io.ledgerline.connect.convert;

import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.utils.AppInfoParser;
import org.apache.kafka.connect.components.Versioned;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.storage.Converter;

/**
 * Hands Avro's records over as they are, for a sink that writes Avro's: Connect's own form of them
 * would cost as much again, and knows no microseconds. Messages are in Confluent's wire format: a
 * zero byte, the schema's id in four bytes, Avro's binary encoding. Its settings are those of
 * Apicurio's deserializer. For sinks alone; not thread-safe.
 */
public final class AvroRecordConverter implements Converter, Versioned {
  private static final int HEADER_SIZE = 5;

  /** Knows how to find a schema, and looks for it again with each record. */
  private final AvroKafkaDeserializer<Object> deserializer = new AvroKafkaDeserializer<>();

  private final Map<Integer, DatumReader<GenericRecord>> readers = new HashMap<>();
  private BinaryDecoder decoder;

  @Override
  public ConfigDef config() {
    return new ConfigDef();
  }

  @Override
  public String version() {
    return AppInfoParser.getVersion();
  }

  @Override
  public void configure(Map<String, ?> configs, boolean isKey) {
    Map<String, Object> settings = new HashMap<>(configs);
    settings.put("apicurio.registry.as-confluent", true);
    deserializer.configure(settings, isKey);
  }

  @Override
  public byte[] fromConnectData(String topic, Schema schema, Object value) {
    throw new DataException("This converter only reads");
  }

  /**
   * A record without a schema of Connect's: its own is Avro's.
   *
   * @throws SerializationException if it is no record
   */
  @Override
  public SchemaAndValue toConnectData(String topic, byte[] value) {
    if (value == null) {
      return SchemaAndValue.NULL;
    }
    DatumReader<GenericRecord> reader = reader(value);
    return new SchemaAndValue(
        null, reader == null ? first(topic, value) : read(topic, reader, value));
  }

  /** Null for a schema that no record has had yet. */
  private DatumReader<GenericRecord> reader(byte[] value) {
    return value.length < HEADER_SIZE || value[0] != 0 ? null : readers.get(schemaId(value));
  }

  private static int schemaId(byte[] value) {
    return ByteBuffer.wrap(value).getInt(1);
  }

  private GenericRecord first(String topic, byte[] value) {
    if (deserializer.deserialize(topic, value) instanceof GenericRecord record) {
      readers.put(schemaId(value), new GenericDatumReader<>(record.getSchema()));
      return record;
    }
    throw malformed(topic, null);
  }

  private GenericRecord read(String topic, DatumReader<GenericRecord> reader, byte[] value) {
    decoder =
        DecoderFactory.get().binaryDecoder(value, HEADER_SIZE, value.length - HEADER_SIZE, decoder);
    try {
      return reader.read(null, decoder);
    } catch (IOException | AvroRuntimeException e) {
      throw malformed(topic, e);
    }
  }

  private static SerializationException malformed(String topic, Exception cause) {
    return new SerializationException("The message of topic " + topic + " is no record", cause);
  }

  @Override
  public void close() {
    deserializer.close();
  }
}
