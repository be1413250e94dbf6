package io.ledgerline.streamsapp.cdc;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** Writes the record's key alone; the topic is known from where it goes. */
enum ProductKeySerde implements Serde<ProductKey> {
  INSTANCE;

  @Override
  public Serializer<ProductKey> serializer() {
    return (topic, key) -> key.key().getBytes(UTF_8);
  }

  @Override
  public Deserializer<ProductKey> deserializer() {
    return (topic, bytes) -> new ProductKey(topic, new String(bytes, UTF_8));
  }
}
