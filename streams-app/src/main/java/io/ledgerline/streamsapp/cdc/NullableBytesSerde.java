package io.ledgerline.streamsapp.cdc;

import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Bytes;

/**
 * Keys that may be missing, as that of a TRUNCATE is: Kafka Streams would not group such a record,
 * so on the inside a missing key is an empty one.
 */
enum NullableBytesSerde implements Serde<Bytes> {
  INSTANCE;

  private static final byte[] MISSING = {};

  @Override
  public Serializer<Bytes> serializer() {
    return (topic, key) -> key == null || key.get().length == 0 ? null : key.get();
  }

  @Override
  public Deserializer<Bytes> deserializer() {
    return (topic, bytes) -> Bytes.wrap(bytes == null ? MISSING : bytes);
  }
}
