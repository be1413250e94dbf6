package io.ledgerline.connect.convert;

import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
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
 * would cost as much again, and knows no microseconds. Its settings are those of Apicurio's
 * deserializer. For sinks alone.
 */
public final class AvroRecordConverter implements Converter, Versioned {
  private final AvroKafkaDeserializer<Object> deserializer = new AvroKafkaDeserializer<>();

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
    deserializer.configure(configs, isKey);
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
    Object read = deserializer.deserialize(topic, value);
    if (read instanceof GenericRecord) {
      return new SchemaAndValue(null, read);
    }
    throw new SerializationException("The message of topic " + topic + " is no record");
  }

  @Override
  public void close() {
    deserializer.close();
  }
}
