package io.ledgerline.streamsapp;

import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** A mark as one byte: it only has to be there. */
enum MarkSerde implements Serde<LineOutcome.Dirty> {
  INSTANCE;

  @Override
  public Serializer<LineOutcome.Dirty> serializer() {
    return (topic, mark) -> mark == null ? null : new byte[1];
  }

  @Override
  public Deserializer<LineOutcome.Dirty> deserializer() {
    return (topic, bytes) -> bytes == null ? null : LineOutcome.Dirty.MARK;
  }
}
