package io.ledgerline.connect.convert;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.utils.AppInfoParser;
import org.apache.kafka.connect.components.Versioned;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.storage.Converter;

/**
 * Leaves the work to another converter, and tells a worker which of its failures pass: while the
 * schema registry cannot be reached, a good record would otherwise go to the dead letters. With
 * {@code errors.retry.timeout=-1} the worker waits instead.
 *
 * <p>A worker that is stopped gives the record up that it waits for, and would go on with those
 * behind it. Records behind a gap must not be delivered, so then this converter ends the task; its
 * successor reads the record again.
 */
public final class WaitingConverter implements Converter, Versioned {
  /** A setting: the converter that does the work. It is given all other settings. */
  public static final String DELEGATE = "delegate.class";

  private static final ConfigDef CONFIG =
      new ConfigDef()
          .define(
              DELEGATE,
              ConfigDef.Type.STRING,
              ConfigDef.NO_DEFAULT_VALUE,
              new ConfigDef.NonEmptyString(),
              ConfigDef.Importance.HIGH,
              "The class of the converter that does the work, with all other settings.");

  private Converter delegate;
  private byte[] awaited;

  @Override
  public ConfigDef config() {
    return CONFIG;
  }

  @Override
  public String version() {
    return AppInfoParser.getVersion();
  }

  @Override
  public void configure(Map<String, ?> configs, boolean isKey) {
    Map<String, Object> rest = new HashMap<>(configs);
    Object name = rest.remove(DELEGATE);
    delegate = instance(String.valueOf(name));
    Thread thread = Thread.currentThread();
    ClassLoader loader = thread.getContextClassLoader();
    // As the worker does it: a converter finds the classes that its settings name beside itself.
    thread.setContextClassLoader(delegate.getClass().getClassLoader());
    try {
      delegate.configure(rest, isKey);
    } finally {
      thread.setContextClassLoader(loader);
    }
  }

  /** From the plugin's own folder, or else any converter that the worker has found in another. */
  private static Converter instance(String name) {
    try {
      return Class.forName(name, true, WaitingConverter.class.getClassLoader())
          .asSubclass(Converter.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException | ClassCastException e) {
      throw new ConfigException(DELEGATE, name, "is no converter of this worker: " + e);
    }
  }

  @Override
  public byte[] fromConnectData(String topic, Schema schema, Object value) {
    try {
      return delegate.fromConnectData(topic, schema, value);
    } catch (RuntimeException e) {
      throw Registry.isUnreachable(e) ? unreachable(e) : e;
    }
  }

  @Override
  public byte[] fromConnectData(String topic, Headers headers, Schema schema, Object value) {
    try {
      return delegate.fromConnectData(topic, headers, schema, value);
    } catch (RuntimeException e) {
      throw Registry.isUnreachable(e) ? unreachable(e) : e;
    }
  }

  @Override
  public SchemaAndValue toConnectData(String topic, byte[] value) {
    return toConnectData(topic, null, value);
  }

  @Override
  public SchemaAndValue toConnectData(String topic, Headers headers, byte[] value) {
    if (awaited != null && awaited != value) {
      throw new AbandonedRecordError(topic);
    }
    try {
      SchemaAndValue converted =
          headers == null
              ? delegate.toConnectData(topic, value)
              : delegate.toConnectData(topic, headers, value);
      awaited = null;
      return converted;
    } catch (RuntimeException e) {
      if (Registry.isUnreachable(e)) {
        awaited = value;
        throw unreachable(e);
      }
      awaited = null;
      throw e;
    }
  }

  private static RetriableException unreachable(RuntimeException e) {
    return new RetriableException("The schema registry cannot be reached", e);
  }

  @Override
  public void close() {
    if (delegate != null) {
      try {
        delegate.close();
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
