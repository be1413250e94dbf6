package io.ledgerline.streamsapp;

import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * A mark as one byte: it only has to be there.
 *
 * @param mark the one value that there is
 */
public record MarkSerde<T>(T mark) implements Serde<T> {
  @Override
  public Serializer<T> serializer() {
    return (topic, value) -> value == null ? null : new byte[1];
  }

  @Override
  public Deserializer<T> deserializer() {
    return (topic, bytes) -> bytes == null ? null : mark;
  }
}
