package io.ledgerline.schemas.wire;

import java.io.EOFException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericContainer;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The schema that a message was written with, found by its id through the configured deserializer
 * and remembered. An unreachable registry is waited for; an id that it does not know is poison. Not
 * thread-safe.
 */
public final class WriterSchemas implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WriterSchemas.class);
  private static final long RETRY_MS = 1_000;

  private final Deserializer<Object> deserializer;
  private final Map<Integer, Schema> known = new HashMap<>();

  public WriterSchemas(SerdeSettings settings) {
    this.deserializer = settings.newDeserializer();
  }

  /**
   * @throws MalformedRecordException if the message names no known schema, or is no record of it
   */
  public Schema of(String topic, byte[] message) {
    int id = WireFormat.schemaId(message);
    Schema schema = known.get(id);
    if (schema == null) {
      schema = ask(topic, id, message);
      known.put(id, schema);
    }
    return schema;
  }

  private Schema ask(String topic, int id, byte[] message) {
    while (true) {
      try {
        if (deserializer.deserialize(topic, message) instanceof GenericContainer record) {
          return record.getSchema();
        }
        throw new MalformedRecordException("schema id " + id + " is of no Avro record");
      } catch (MalformedRecordException e) {
        throw e;
      } catch (RuntimeException e) {
        if (!unreachable(e)) {
          throw new MalformedRecordException(
              "schema id " + id + " is unknown or its record unreadable: " + e);
        }
        LOG.warn("The registry cannot be reached for schema id {}, waiting: {}", id, e.toString());
        pause();
      }
    }
  }

  /** Avro's reader reports a truncated record as EOFException: that is the record's fault. */
  private static boolean unreachable(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException && !(cause instanceof EOFException)) {
        return true;
      }
    }
    return false;
  }

  private static void pause() {
    try {
      Thread.sleep(RETRY_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for the registry", e);
    }
  }

  @Override
  public void close() {
    deserializer.close();
  }
}
