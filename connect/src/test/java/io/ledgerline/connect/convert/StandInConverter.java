package io.ledgerline.connect.convert;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.storage.Converter;

/** Fails as it is told to, in place of a converter that is not here. */
public final class StandInConverter implements Converter {
  static Supplier<RuntimeException> failure;
  static ClassLoader configuredIn;

  @Override
  public void configure(Map<String, ?> configs, boolean isKey) {
    configuredIn = Thread.currentThread().getContextClassLoader();
  }

  @Override
  public byte[] fromConnectData(String topic, Schema schema, Object value) {
    throw failure.get();
  }

  @Override
  public SchemaAndValue toConnectData(String topic, byte[] value) {
    throw failure.get();
  }
}
