package io.ledgerline.schemas.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Learns from the configured serializer what stands before each record of a schema, by letting it
 * write one sample. The hot paths then encode thousands of records behind the same header without
 * asking the serializer again; what they write is byte for byte what it would have written.
 */
public final class FrameHeader {
  /**
   * @return the five bytes before each record of this schema on this topic
   * @throws IllegalStateException if the schema is not registered, the registry cannot be reached,
   *     or the serializer writes another wire format
   */
  public static byte[] of(SerdeSettings settings, String topic, Schema schema) {
    GenericRecord sample = sample(schema);
    byte[] framed;
    try (Serializer<Object> serializer = settings.newSerializer()) {
      framed = serializer.serialize(topic, sample);
    } catch (IllegalArgumentException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "The schema %s of topic %s is not in the registry %s, or it cannot be reached: %s"
              .formatted(
                  schema.getName(),
                  topic,
                  settings.properties().get("schema.registry.url"),
                  rootMessage(e)),
          e);
    }
    byte[] plain = encode(sample);
    boolean sameFormat =
        framed.length == WireFormat.HEADER_SIZE + plain.length
            && framed[0] == 0
            && Arrays.equals(framed, WireFormat.HEADER_SIZE, framed.length, plain, 0, plain.length);
    if (!sameFormat) {
      throw new IllegalStateException(
          settings.serializer() + " does not write Confluent's wire format on topic " + topic);
    }
    return Arrays.copyOf(framed, WireFormat.HEADER_SIZE);
  }

  private static byte[] encode(GenericRecord record) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
    try {
      new GenericDatumWriter<GenericRecord>(record.getSchema()).write(record, encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static GenericRecord sample(Schema schema) {
    GenericRecord record = new GenericData.Record(schema);
    schema.getFields().forEach(field -> record.put(field.pos(), zero(field.schema())));
    return record;
  }

  private static Object zero(Schema schema) {
    return switch (schema.getType()) {
      case STRING -> "";
      case INT -> 0;
      case LONG -> 0L;
      case BOOLEAN -> false;
      case BYTES -> ByteBuffer.wrap(new byte[1]);
      case ARRAY -> List.of();
      case ENUM -> new GenericData.EnumSymbol(schema, schema.getEnumSymbols().get(0));
      case UNION -> zero(schema.getTypes().get(0));
      case NULL -> null;
      default -> throw new IllegalArgumentException("No sample for " + schema);
    };
  }

  private static String rootMessage(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
  }

  private FrameHeader() {}
}
